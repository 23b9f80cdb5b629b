package customers.server.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import customers.core.activity.Activity;
import customers.core.activity.ActivityQuery;
import customers.core.id.ActivityId;
import customers.core.id.OrgId;
import customers.core.listing.Page;
import customers.v1.ActivityContext;
import customers.v1.ActivityObject;
import customers.v1.ListActivitiesRequest;
import customers.v1.SortOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActivityProtoTest {
    private static final ActivityId ID = ActivityId.next();
    private static final OrgId ORG = OrgId.next();

    private static Activity activity(@Nullable String text) {
        return new Activity(
                ID, ORG, "org.update", text, "org", "7", text, "system", "request", text, Instant.ofEpochMilli(1_500));
    }

    @Test
    void everythingOfAnActivityIsAnswered() {
        assertThat(ActivityProto.toProto(activity("text")))
                .isEqualTo(customers.v1.Activity.newBuilder()
                        .setId(ID.toString())
                        .setOrgId(ORG.toString())
                        .setKind("org.update")
                        .setMessage("text")
                        .setCreatedAt(Timestamp.newBuilder().setSeconds(1).setNanos(500_000_000))
                        .setContext(ActivityContext.newBuilder()
                                .setActor("system")
                                .setIp("text")
                                .setRequestId("request"))
                        .setActivityObject(ActivityObject.newBuilder()
                                .setKind("org")
                                .setId("7")
                                .setName("text"))
                        .build());
    }

    @Test
    void whatIsNotKnownIsNotSet() {
        customers.v1.Activity proto = ActivityProto.toProto(activity(null));
        assertThat(proto.hasMessage()).isFalse();
        assertThat(proto.getContext().hasIp()).isFalse();
        assertThat(proto.getActivityObject().hasName()).isFalse();
    }

    @Test
    void aRequestThatSaysNothingAsksForAll() {
        assertThat(ActivityProto.fromProto(ListActivitiesRequest.getDefaultInstance()))
                .isEqualTo(new ActivityQuery(null, null, null, new Page.Request(0, 1000, false)));
    }

    @Test
    void aRequestThatSaysEverything() {
        assertThat(ActivityProto.fromProto(ListActivitiesRequest.newBuilder()
                        .setKind("org.update")
                        .setCreatedAfter(Timestamp.newBuilder().setSeconds(1))
                        .setCreatedBefore(Timestamp.newBuilder().setSeconds(2))
                        .setOffset(10)
                        .setLimit(20)
                        .setSortOrder(SortOrder.SORT_ORDER_DESC)
                        .build()))
                .isEqualTo(new ActivityQuery(
                        "org.update",
                        Instant.ofEpochSecond(1),
                        Instant.ofEpochSecond(2),
                        new Page.Request(10, 20, true)));
    }
}
