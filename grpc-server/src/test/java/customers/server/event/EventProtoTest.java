package customers.server.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import customers.core.activity.Activity;
import customers.core.feed.Event;
import customers.core.feed.ResumeToken;
import customers.core.id.ActivityId;
import customers.core.id.OrgId;
import customers.v1.ActivityObject;
import customers.v1.WatchEventsRequest;
import customers.v1.WatchEventsResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventProtoTest {
    private static final ActivityId ID = ActivityId.next();
    private static final OrgId ORG = OrgId.next();

    private static Event event(@Nullable String text) {
        return new Event(
                7,
                new Activity(ID, ORG, "org.update", text, "org", "8", text, "system", "request", text, Instant.EPOCH));
    }

    @Test
    void everythingOfAnEventIsAnsweredButTheAddress() {
        assertThat(EventProto.toProto(event("text")))
                .isEqualTo(WatchEventsResponse.newBuilder()
                        .setResumeToken(new ResumeToken(7).toString())
                        .setEvent(customers.v1.Event.newBuilder()
                                .setId(ID.toString())
                                .setOrgId(ORG.toString())
                                .setKind("org.update")
                                .setCreatedAt(Timestamp.getDefaultInstance())
                                .setObject(ActivityObject.newBuilder()
                                        .setKind("org")
                                        .setId("8")
                                        .setName("text"))
                                .setActor("system")
                                .setRequestId("request")
                                .setMessage("text"))
                        .build());
    }

    @Test
    void whatIsNotKnownIsNotSet() {
        customers.v1.Event proto = EventProto.toProto(event(null)).getEvent();
        assertThat(proto.hasMessage()).isFalse();
        assertThat(proto.getObject().hasName()).isFalse();
        assertThat(EventProto.at(7).hasEvent()).isFalse();
    }

    @Test
    void aTokenIsReadWhereOneIsGiven() {
        assertThat(EventProto.token(WatchEventsRequest.getDefaultInstance())).isNull();
        assertThat(EventProto.token(WatchEventsRequest.newBuilder()
                        .setResumeToken(EventProto.at(7).getResumeToken())
                        .build()))
                .isEqualTo(new ResumeToken(7));
    }
}
