package customers.server.activity;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;

import customers.core.activity.Activity;
import customers.core.activity.ActivityListings;
import customers.core.id.OrgId;
import customers.core.listing.Page;
import customers.server.convert.Pages;
import customers.v1.ActivityServiceGrpc;
import customers.v1.ListActivitiesRequest;
import customers.v1.ListActivitiesResponse;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class ActivityRpc extends ActivityServiceGrpc.ActivityServiceImplBase {
    private final ActivityListings activities;

    ActivityRpc(ActivityListings activities) {
        this.activities = activities;
    }

    @Override
    public void listActivities(ListActivitiesRequest request, StreamObserver<ListActivitiesResponse> observer) {
        Page<Activity> page = activities.list(caller(), OrgId.of(request.getOrgId()), ActivityProto.fromProto(request));
        answer(
                observer,
                Pages.toProto(page, ListActivitiesResponse.newBuilder(), ActivityProto::toProto)
                        .build());
    }
}
