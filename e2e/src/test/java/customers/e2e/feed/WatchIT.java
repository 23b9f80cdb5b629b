package customers.e2e.feed;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Credential;
import customers.e2e.driver.GrpcDriver;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Condition;
import customers.e2e.installation.Installation;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import customers.v1.Event;
import customers.v1.EventServiceGrpc;
import customers.v1.WatchEventsRequest;
import customers.v1.WatchEventsResponse;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is told what, and who delays whom. */
@ExtendWith(SharedInstallation.class)
class WatchIT {
    private static final int MANY = 3000;

    private final Installation installation;
    private final World world;
    private final ManagedChannel channel;

    WatchIT(Installation installation, Worlds worlds) {
        this.installation = installation;
        world = worlds.behind(Transport.GRPC);
        channel = installation.channel();
    }

    @AfterEach
    void leave() {
        channel.shutdownNow();
    }

    private Consumer consumer(Credential credential, String orgId) {
        return new Consumer(channel, credential, orgId).open();
    }

    private static boolean isNamed(Event event, String name) {
        return event.getObject().getName().equals(name);
    }

    @Test
    void tellsAResellerOfItsSubtreeAlone() {
        var parent = world.reseller("customers", 100);
        var own = parent.reseller("customers", 20);
        var sibling = parent.reseller("customers", 20);
        var customer = own.customer();
        var consumer = consumer(own.admin().credential(), own.orgId());
        for (var org : List.of(world.masterOrgId(), parent.orgId(), sibling.orgId(), own.orgId(), customer)) {
            world.master().createToken(org, Json.object("roles", Json.array("Support")));
        }
        sibling.customer();
        var last = world.master().createCustomer(own.orgId(), "Last of " + own.orgId());
        consumer.followUntil(event -> event.getObject().getId().equals(last), () -> Integer.MAX_VALUE);

        assertThat(consumer.taken())
                .extracting(Event::getOrgId)
                .contains(own.orgId(), customer)
                .isSubsetOf(Set.of(own.orgId(), customer));
    }

    @Test
    void endsWhenTheMemberWasRemoved() {
        var org = world.reseller("customers", 5).orgId();
        var email = world.name("watcher").replace(' ', '.') + "@example.com";
        var login = id(
                Operation.CREATE_LOGIN,
                org,
                "login",
                Json.object("email", email, "name", "W", "password", "long enough"));
        var member = id(
                Operation.CREATE_MEMBER, org, "member", Json.object("loginId", login, "roles", Json.array("Support")));
        var session = world.door()
                .call(
                        Credential.NONE,
                        Operation.LOGIN,
                        Json.object("credentials", Json.object("email", email, "password", "long enough")))
                .session();
        var consumer = consumer(Credential.session(session), org);
        world.master().call(Operation.DELETE_MEMBER, "orgId", org, "memberId", member);

        assertThat(endOf(consumer)).isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    private String id(Operation operation, String org, String body, Object content) {
        return world.master()
                .call(operation, "orgId", org, body, content)
                .path("id")
                .asString();
    }

    private static Status.Code endOf(Consumer consumer) {
        try {
            consumer.followUntil(event -> false, () -> Integer.MAX_VALUE);
            throw new AssertionError("it never ends well");
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        }
    }

    @Test
    void whoDoesNotReadDelaysNobodyAndMissesNothing() throws Exception {
        var org = world.reseller("customers", 5).orgId();
        Positions.awaitAll(installation);
        var stalled = new Stalled(org);
        var consumer = consumer(world.master().credential(), org);
        try {
            happen(org);
            var last = world.name("Last");
            world.master().createCustomer(org, last);
            consumer.followUntil(event -> isNamed(event, last), () -> Integer.MAX_VALUE);
            assertThat(consumer.taken()).hasSize(MANY + 1);
            assertThat(stalled.taken).isEmpty();

            stalled.readOn();
            Condition.await(
                    Duration.ofMinutes(1),
                    () -> stalled.taken.size() > MANY || stalled.ended != null,
                    () -> stalled.taken.size() + " taken");
            assertThat(stalled.taken).containsExactlyElementsOf(consumer.taken());
        } finally {
            stalled.hangUp();
        }
    }

    /** More than fits between the server and a client that does not read; one write each would take long. */
    private void happen(String orgId) throws SQLException {
        try (var connection = installation.database();
                var insert = connection.prepareStatement(
                        "INSERT INTO activities (id, org_id, kind, object_kind, object_id, object_name, actor, request_id,"
                                + " created_at, lineage) SELECT UNHEX(REPLACE(UUID(), '-', '')), t.descendant_id,"
                                + " 'org.many', 'org', ?, REPEAT('x', 200), 'test', ?, NOW(),"
                                + " GROUP_CONCAT(t.ancestor_id ORDER BY t.depth SEPARATOR '') FROM org_tree t"
                                + " WHERE t.descendant_id = UNHEX(REPLACE(?, '-', '')) GROUP BY t.descendant_id")) {
            connection.setAutoCommit(false);
            for (int number : IntStream.range(0, MANY).toArray()) {
                insert.setString(1, Integer.toString(number));
                insert.setString(2, "request-" + number);
                insert.setString(3, orgId);
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    /** A client that asks for a stream and then for no message of it, with little room for what comes all the same. */
    private final class Stalled extends ClientCall.Listener<WatchEventsResponse> {
        private final ManagedChannel narrow = NettyChannelBuilder.forTarget(installation.grpcTarget())
                .flowControlWindow(1024)
                .usePlaintext()
                .build();
        private final ClientCall<WatchEventsRequest, WatchEventsResponse> call =
                narrow.newCall(EventServiceGrpc.getWatchEventsMethod(), CallOptions.DEFAULT);
        private final List<Event> taken = new CopyOnWriteArrayList<>();
        private volatile Status ended;

        Stalled(String orgId) {
            call.start(this, GrpcDriver.headers(world.master().credential()));
            call.sendMessage(WatchEventsRequest.newBuilder().setOrgId(orgId).build());
            call.halfClose();
            call.request(1);
            Condition.await(Duration.ofSeconds(20), () -> opened, () -> "not opened");
        }

        private volatile boolean opened;

        void readOn() {
            call.request(Integer.MAX_VALUE);
        }

        void hangUp() {
            call.cancel("enough", null);
            narrow.shutdownNow();
        }

        @Override
        public void onMessage(WatchEventsResponse response) {
            opened = true;
            if (response.hasEvent()) {
                taken.add(response.getEvent());
            }
        }

        @Override
        public void onClose(Status status, io.grpc.Metadata trailers) {
            ended = status;
        }
    }
}
