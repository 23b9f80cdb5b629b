package customers.e2e.unit;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Code;
import customers.e2e.driver.Credential;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.RestDriver;
import customers.e2e.driver.Transport;
import customers.e2e.input.Specimens;
import customers.e2e.installation.Installation;
import customers.e2e.world.Plans;
import customers.e2e.world.Reseller;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What a key is good for. */
@ExtendWith(SharedInstallation.class)
class KeyIT {
    private final Installation installation;
    private final Worlds worlds;
    private final String key = UUID.randomUUID().toString();

    KeyIT(Installation installation, Worlds worlds) {
        this.installation = installation;
        this.worlds = worlds;
    }

    private Told keyed(Door door, Reseller seller, Operation operation, ObjectNode request) {
        var world = worlds.behind(door.transport());
        return door.keyed(world, seller.admin().credential(), operation, request, key);
    }

    private static ObjectNode customer(Reseller seller, String name) {
        return Json.object("orgId", seller.orgId(), "customer", Json.object("name", name));
    }

    @ParameterizedTest
    @EnumSource(names = {"REST", "GRPC"})
    void aRefusalStaysWhatItWasThoughItWouldNotBeRefusedAnyMore(Door door) {
        var world = worlds.behind(door.transport());
        var seller = world.reseller("customers", 1);
        var taker = seller.customer();
        var request = customer(seller, "Refused");

        var refusal = keyed(door, seller, Operation.CREATE_CUSTOMER, request);
        assertThat(refusal.refusal().code()).isEqualTo(Code.QUOTA_EXCEEDED);
        world.master().delete(taker);
        var again = keyed(door, seller, Operation.CREATE_CUSTOMER, request);

        assertThat(again.replayed()).isTrue();
        assertThat(again.status()).isEqualTo(refusal.status());
        assertThat(again.refusal()).hasMessage(refusal.refusal().getMessage());
        assertThat(again.refusal().violations()).isEqualTo(refusal.refusal().violations());
        assertThat(seller.usage("customers")).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"REST", "GRPC"})
    void isTheCallersOwnAndTheOperationsOwn(Door door) {
        var world = worlds.behind(door.transport());
        var seller = world.reseller("customers", 5);
        var other = world.reseller("customers", 5);

        var first = keyed(door, seller, Operation.CREATE_CUSTOMER, customer(seller, "One"));
        var plan = Json.object("orgId", seller.orgId(), "plan", Plans.of());
        assertThat(keyed(door, seller, Operation.CREATE_PLAN, plan).replayed()).isFalse();
        assertThat(keyed(door, other, Operation.CREATE_CUSTOMER, customer(other, "One")))
                .satisfies(theirs -> assertThat(theirs.replayed()).isFalse())
                .satisfies(theirs -> assertThat(theirs.bytes()).isNotEqualTo(first.bytes()));
        assertThat(keyed(door, seller, Operation.CREATE_CUSTOMER, customer(seller, "Two"))
                        .refusal()
                        .code())
                .isEqualTo(Code.ALREADY_EXISTS);
    }

    @Test
    void isTheSameThroughEitherDoor() {
        var seller = worlds.behind(Transport.REST).reseller("customers", 5);
        var request = customer(seller, "Through both");

        keyed(Door.REST, seller, Operation.CREATE_CUSTOMER, request);

        assertThat(keyed(Door.GRPC, seller, Operation.CREATE_CUSTOMER, request).replayed())
                .isTrue();
        assertThat(seller.usage("customers")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"REST", "GRPC"})
    void ofManyAtOnceOneIsDone(Door door) {
        var seller = worlds.behind(door.transport()).reseller("customers", 50);
        var request = customer(seller, "At once");
        var threads = Executors.newFixedThreadPool(12);

        var calls = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> keyed(door, seller, Operation.CREATE_CUSTOMER, request), threads))
                .toList();
        var answers = new HashSet<>(calls.stream()
                .map(CompletableFuture::join)
                .filter(told ->
                        told.refusal() == null || !told.refusal().getMessage().contains("still being worked on"))
                .map(Told::again)
                .toList());
        threads.shutdown();

        assertThat(answers).hasSize(1);
        assertThat(seller.usage("customers")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"REST", "GRPC"})
    void aSecretIsToldAgainToItsCredentialAloneAndKeptUnreadable(Door door) throws SQLException {
        var world = worlds.behind(door.transport());
        var specimens = new Specimens(world);
        var seller = world.reseller("customers", 5);
        var person = specimens.request(Operation.CREATE_LOGIN).path("login");
        var email = person.path("email").asString();
        var password = person.path("password").asString();
        var login = world.master()
                .call(Operation.CREATE_LOGIN, "orgId", seller.orgId(), "login", person)
                .path("id")
                .asString();
        world.master()
                .call(
                        Operation.CREATE_MEMBER,
                        "orgId",
                        seller.orgId(),
                        "member",
                        Json.object("loginId", login, "roles", Json.array("SuperAdmin")));
        var one = Persons.session(world, email, password);
        var other = Persons.session(world, email, password);
        var request = Json.object("orgId", seller.orgId(), "accessToken", Json.object("roles", Json.array("Support")));

        var first = door.keyed(world, one, Operation.CREATE_TOKEN, request, key);
        assertThat(door.keyed(world, one, Operation.CREATE_TOKEN, request, key)).isEqualTo(first.again());
        assertThat(door.keyed(world, other, Operation.CREATE_TOKEN, request, key)
                        .refusal())
                .hasMessageContaining("another session");
        var plain = customer(seller, "No secret");
        door.keyed(world, one, Operation.CREATE_CUSTOMER, plain, key);
        assertThat(door.keyed(world, other, Operation.CREATE_CUSTOMER, plain, key)
                        .replayed())
                .isTrue();
        var id = world.master().tokens(seller.orgId()).path(1).path("id").asString();
        assertThat(first.bytes().toStringUtf8()).contains(id);
        assertThat(isKept(id)).isFalse();
    }

    private boolean isKept(String text) throws SQLException {
        try (var connection = installation.database();
                var statement = connection.prepareStatement(
                        "SELECT COUNT(*) FROM idempotency_keys WHERE INSTR(answer, ?) > 0")) {
            statement.setBytes(1, text.getBytes(StandardCharsets.UTF_8));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1) > 0;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "k\ty", "too long"})
    void isPrintable(String bad) {
        var world = worlds.behind(Transport.REST);
        var rest = (RestDriver) world.door();
        var plain = rest.request(
                world.master().credential(),
                Operation.CREATE_CUSTOMER,
                Json.object("orgId", world.masterOrgId(), "customer", Json.object("name", world.name("Key"))));
        var given = bad.equals("too long") ? "k".repeat(256) : bad;
        var answer = rest.send(HttpRequest.newBuilder(plain, (name, value) -> true)
                .header("Idempotency-Key", given)
                .build());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("violations").path(0).path("field").asString())
                .isEqualTo("Idempotency-Key");
        if (!given.equals("k\ty")) {
            // A control character is not even sent over gRPC.
            assertThat(Door.GRPC
                            .keyed(
                                    worlds.behind(Transport.GRPC),
                                    world.master().credential(),
                                    Operation.CREATE_CUSTOMER,
                                    Json.object(
                                            "orgId",
                                            world.masterOrgId(),
                                            "customer",
                                            Json.object("name", world.name("Key"))),
                                    given)
                            .refusal()
                            .fields())
                    .containsExactly("idempotency-key");
        }
    }

    @Test
    void meansNothingWhereNobodyIsKnown() {
        var world = worlds.behind(Transport.REST);
        var request = Json.object(
                "credentials", Json.object("email", Installation.OWNER_EMAIL, "password", Installation.OWNER_PASSWORD));

        assertThat(opened(world, request)).isNotEqualTo(opened(world, request));
    }

    private String opened(World world, ObjectNode request) {
        var rest = (RestDriver) world.door();
        var plain = rest.request(Credential.NONE, Operation.LOGIN, request);
        var answer = rest.send(HttpRequest.newBuilder(plain, (name, value) -> true)
                .header("Idempotency-Key", key)
                .build());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Idempotent-Replayed")).isEmpty();
        return answer.header("Set-Cookie");
    }
}
