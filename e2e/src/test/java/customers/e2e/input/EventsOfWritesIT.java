package customers.e2e.input;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Credential;
import customers.e2e.driver.GrpcDriver;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.ProtoJson;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.world.Mailbox;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import io.grpc.Metadata;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** Every write leaves the events that it should, under the request id of its call, and no read leaves any. */
@ExtendWith(SharedInstallation.class)
class EventsOfWritesIT {
    private static final Metadata.Key<String> REQUEST_ID =
            Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);
    private static final String PASSWORD = "long enough";
    /** The kinds in their order. */
    private static final Map<Operation, String> EVENTS = Map.ofEntries(
            entry(Operation.CREATE_CUSTOMER, "customer.create"),
            entry(Operation.ONBOARD, "customer.create login.create member.create org.owner.set subscription.create"),
            entry(Operation.SELL, "subscription.create"),
            entry(Operation.UPDATE_ORG, "org.update"),
            entry(Operation.DELETE_ORG, "org.delete"),
            entry(Operation.SET_OWNER, "org.owner.set"),
            entry(Operation.REMOVE_OWNER, "org.owner.remove"),
            entry(Operation.CREATE_MEMBER, "member.create"),
            entry(Operation.UPDATE_MEMBER, "member.update"),
            entry(Operation.DELETE_MEMBER, "member.delete"),
            entry(Operation.CREATE_LINK, "member.sso"),
            entry(Operation.CREATE_PLAN, "plan.create"),
            entry(Operation.UPDATE_PLAN, "plan.update"),
            entry(Operation.DELETE_PLAN, "plan.delete"),
            entry(Operation.ADD_RESOURCE, "plan.resource.create"),
            entry(Operation.SET_RESOURCE, "plan.resource.update"),
            entry(Operation.ADD_ALLOWANCE, "plan.allowance.create"),
            entry(Operation.SET_ALLOWANCE, "plan.allowance.create"),
            entry(Operation.REMOVE_ALLOWANCE, "plan.allowance.delete"),
            entry(Operation.ADD_SELECTION, "plan.selection.create"),
            entry(Operation.SET_SELECTION, "plan.selection.update"),
            entry(Operation.UPDATE_SUBSCRIPTION, "subscription.update"),
            entry(Operation.DELETE_SUBSCRIPTION, "subscription.delete"),
            entry(Operation.RECOUNT, "subscription.recount"),
            entry(Operation.CREATE_WEBSITE, "website.create"),
            entry(Operation.UPDATE_WEBSITE, "website.update"),
            entry(Operation.DELETE_WEBSITE, "website.delete"),
            entry(Operation.CREATE_TOKEN, "token.create"),
            entry(Operation.REVOKE_TOKEN, "token.revoke"),
            entry(Operation.LOGIN, "session.create"),
            entry(Operation.FOLLOW_LINK, "session.create"),
            entry(Operation.LOGOUT, "session.delete"),
            entry(Operation.END_SESSION, "session.delete"),
            entry(Operation.LOGOUT_EVERYWHERE, "session.delete_all"),
            entry(Operation.CREATE_LOGIN, "login.create"),
            entry(Operation.UPDATE_LOGIN, "login.update"),
            entry(Operation.FINISH_RECOVERY, "login.update"),
            entry(Operation.CREATE_SERVER, "server.create"),
            entry(Operation.CREATE_SERVER_GROUP, "server-group.create"),
            entry(Operation.UPDATE_SERVER_GROUP, "server-group.update"),
            entry(Operation.DELETE_SERVER_GROUP, "server-group.delete"),
            entry(Operation.CREATE_WEBHOOK, "webhook.create"),
            entry(Operation.UPDATE_WEBHOOK, "webhook.update"),
            entry(Operation.DELETE_WEBHOOK, "webhook.delete"),
            entry(Operation.REPLAY_DELIVERY, "webhook.replay"));

    private final Installation installation;
    private final World world;
    private final Specimens specimens;
    private String email = "";
    private Credential session = Credential.NONE;

    EventsOfWritesIT(Installation installation, Worlds worlds) {
        this.installation = installation;
        world = worlds.behind(Transport.GRPC);
        specimens = new Specimens(world);
    }

    /** Of a recovery nobody is told, for there may be no such login; a test of a webhook is for that webhook alone. */
    @Test
    void knowsEveryWrite() {
        assertThat(EVENTS.keySet())
                .containsAll(Arrays.stream(Operation.values())
                        .filter(operation ->
                                operation.hasRoute() && !operation.verb().equals("GET"))
                        .filter(operation ->
                                operation != Operation.START_RECOVERY && operation != Operation.TEST_WEBHOOK)
                        .toList());
    }

    /** An installation that has begun cannot be begun again. */
    @ParameterizedTest
    @EnumSource(value = Operation.class, names = "BOOTSTRAP", mode = EnumSource.Mode.EXCLUDE)
    void leavesItsEventsAndNoOthers(Operation operation) {
        var request = prepared(operation);
        var headers = GrpcDriver.headers(
                session.equals(Credential.NONE) ? world.master().credential() : session);
        var id = UUID.randomUUID().toString();
        headers.put(REQUEST_ID, id);
        var message = GrpcDriver.newRequest(operation);
        ProtoJson.merge(request, message);

        ((GrpcDriver) world.door()).send(headers, operation, message.build());

        var expected =
                EVENTS.containsKey(operation) ? List.of(EVENTS.get(operation).split(" ")) : List.of();
        assertThat(kinds(id)).isEqualTo(expected);
    }

    /** A request that will be answered, after what it needs was done. */
    private ObjectNode prepared(Operation operation) {
        return switch (operation) {
            case REMOVE_OWNER -> after(Operation.SET_OWNER, operation);
            case REMOVE_ALLOWANCE -> after(Operation.SET_ALLOWANCE, operation);
            case SET_SELECTION -> after(Operation.ADD_SELECTION, operation, "name", "webserver", "value", "apache");
            case REVOKE_TOKEN -> {
                var request = specimens.request(operation);
                var org = request.path("orgId").asString();
                var token = world.master().createToken(org, Json.object("roles", Json.array("Support")));
                yield request.put("tokenId", token.path("id").asString());
            }
            case DELETE_WEBHOOK -> {
                var request = ofAWebhook();
                request.remove("deliveryId");
                yield request;
            }
            case REPLAY_DELIVERY -> ofAWebhook();
            default -> ofAPerson(operation);
        };
    }

    /** A webhook of its own, and a delivery to it. */
    private ObjectNode ofAWebhook() {
        var master = world.master().credential();
        var request = Json.object("orgId", world.masterOrgId(), "webhook", Stage.deaf());
        var webhook = world.door().call(master, Operation.CREATE_WEBHOOK, request);
        request.remove("webhook");
        request.set("webhookId", webhook.body().path("id"));
        var test = world.door().call(master, Operation.TEST_WEBHOOK, request);
        request.set("deliveryId", test.body().path("id"));
        return request;
    }

    /** With the other one done before; its body with these names and values. */
    private ObjectNode after(Operation other, Operation operation, Object... changes) {
        var before = specimens.request(other);
        if (changes.length > 0) {
            ((ObjectNode) before.path(other.body())).setAll(Json.object(changes));
        }
        world.door().call(world.master().credential(), other, before);
        return specimens.request(operation);
    }

    private ObjectNode ofAPerson(Operation operation) {
        return switch (operation) {
            case LOGIN -> {
                person();
                session = Credential.NONE;
                yield Json.object("credentials", Json.object("email", email, "password", PASSWORD));
            }
            case UPDATE_LOGIN -> {
                person();
                yield Json.object("login", Json.object("name", "Another Name"));
            }
            case LOGOUT, LOGOUT_EVERYWHERE, LIST_SESSIONS, GET_LOGIN, LIST_MEMBERSHIPS -> {
                person();
                yield Json.object();
            }
            case END_SESSION -> {
                person();
                var sessions = world.door().call(session, Operation.LIST_SESSIONS, Json.object());
                yield Json.object(
                        "sessionId", sessions.body().path("items").path(0).path("id"));
            }
            default -> ofASecret(operation);
        };
    }

    private ObjectNode ofASecret(Operation operation) {
        return switch (operation) {
            case FINISH_RECOVERY -> {
                person();
                world.nobody().call(Operation.START_RECOVERY, "recovery", Json.object("email", email));
                yield Json.object(
                        "secret",
                        new Mailbox(installation, email).secret(1),
                        "password",
                        Json.object("password", PASSWORD));
            }
            case FOLLOW_LINK -> {
                var link = world.door()
                        .call(
                                world.master().credential(),
                                Operation.CREATE_LINK,
                                specimens.request(Operation.CREATE_LINK))
                        .body()
                        .asString();
                yield Json.object("otp", link.substring(link.indexOf("otp=") + 4));
            }
            default -> specimens.request(operation);
        };
    }

    /** Somebody who is logged in. */
    private void person() {
        var request = specimens.request(Operation.CREATE_LOGIN);
        email = request.path("login").path("email").asString();
        world.door().call(world.master().credential(), Operation.CREATE_LOGIN, request);
        var credentials = Json.object("email", email, "password", PASSWORD);
        session = Credential.session(world.door()
                .call(Credential.NONE, Operation.LOGIN, Json.object("credentials", credentials))
                .session());
    }

    private List<String> kinds(String requestId) {
        try (var connection = installation.database();
                var select = connection.prepareStatement("SELECT kind FROM activities WHERE request_id = ?")) {
            select.setString(1, requestId);
            var kinds = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    kinds.add(rows.getString(1));
                }
            }
            return kinds;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
