package customers.server.activity;

import customers.core.activity.Activity;
import customers.core.activity.ActivityQuery;
import customers.server.convert.Convert;
import customers.server.convert.Pages;
import customers.v1.ActivityContext;
import customers.v1.ActivityObject;
import customers.v1.ListActivitiesRequest;
import java.util.Optional;

/** Activities, to and from the proto. */
final class ActivityProto {

    private ActivityProto() {}

    static ActivityQuery fromProto(ListActivitiesRequest request) {
        return new ActivityQuery(
                request.hasKind() ? request.getKind() : null,
                request.hasCreatedAfter() ? Convert.fromProto(request.getCreatedAfter()) : null,
                request.hasCreatedBefore() ? Convert.fromProto(request.getCreatedBefore()) : null,
                Pages.fromProto(request));
    }

    static customers.v1.Activity toProto(Activity activity) {
        ActivityContext.Builder context =
                ActivityContext.newBuilder().setActor(activity.actor()).setRequestId(activity.requestId());
        Optional.ofNullable(activity.ipAddr()).ifPresent(context::setIp);
        ActivityObject.Builder object =
                ActivityObject.newBuilder().setKind(activity.objectKind()).setId(activity.objectId());
        Optional.ofNullable(activity.objectName()).ifPresent(object::setName);
        customers.v1.Activity.Builder proto = customers.v1.Activity.newBuilder()
                .setId(activity.id().toString())
                .setOrgId(activity.orgId().toString())
                .setKind(activity.kind())
                .setCreatedAt(Convert.toProto(activity.createdAt()))
                .setContext(context)
                .setActivityObject(object);
        Optional.ofNullable(activity.message()).ifPresent(proto::setMessage);
        return proto.build();
    }
}
