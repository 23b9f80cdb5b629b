package customers.server.event;

import customers.core.activity.Activity;
import customers.core.feed.Event;
import customers.core.feed.ResumeToken;
import customers.server.convert.Convert;
import customers.v1.ActivityObject;
import customers.v1.WatchEventsRequest;
import customers.v1.WatchEventsResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events, to and from the proto. */
final class EventProto {

    private EventProto() {}

    static @Nullable ResumeToken token(WatchEventsRequest request) {
        return request.hasResumeToken() ? ResumeToken.of(request.getResumeToken()) : null;
    }

    /** How far the stream is, when there is nothing else to tell. */
    static WatchEventsResponse at(long position) {
        return WatchEventsResponse.newBuilder()
                .setResumeToken(new ResumeToken(position).toString())
                .build();
    }

    static WatchEventsResponse toProto(Event event) {
        return at(event.position()).toBuilder()
                .setEvent(toProto(event.activity()))
                .build();
    }

    private static customers.v1.Event toProto(Activity activity) {
        ActivityObject.Builder object =
                ActivityObject.newBuilder().setKind(activity.objectKind()).setId(activity.objectId());
        Optional.ofNullable(activity.objectName()).ifPresent(object::setName);
        customers.v1.Event.Builder proto = customers.v1.Event.newBuilder()
                .setId(activity.id().toString())
                .setOrgId(activity.orgId().toString())
                .setKind(activity.kind())
                .setCreatedAt(Convert.toProto(activity.createdAt()))
                .setObject(object)
                .setActor(activity.actor())
                .setRequestId(activity.requestId());
        Optional.ofNullable(activity.message()).ifPresent(proto::setMessage);
        return proto.build();
    }
}
