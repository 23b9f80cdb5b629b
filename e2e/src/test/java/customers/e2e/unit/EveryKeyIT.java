package customers.e2e.unit;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Code;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.input.Rows;
import customers.e2e.input.Specimens;
import customers.e2e.installation.Installation;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every operation that takes keys: the second time it is told and not done, and for another request it is refused. */
@ExtendWith(SharedInstallation.class)
class EveryKeyIT {
    /** They need no credential, and so have nobody whose key it could be. */
    private static final Set<Operation> NOBODYS = Set.of(Operation.LOGIN, Operation.FINISH_RECOVERY);

    private final Worlds worlds;
    private final Rows rows;

    EveryKeyIT(Installation installation, Worlds worlds) {
        this.worlds = worlds;
        rows = new Rows(installation);
    }

    static Stream<Arguments> everyDoor() {
        return Stream.of(Door.REST, Door.GRPC)
                .flatMap(door -> Arrays.stream(Operation.values())
                        .filter(operation -> List.of("POST", "PATCH").contains(operation.verb()))
                        .filter(operation -> !NOBODYS.contains(operation))
                        .map(operation -> Arguments.of(door, operation)));
    }

    @AfterEach
    void leave() {
        rows.close();
    }

    @ParameterizedTest
    @MethodSource("everyDoor")
    void isAnsweredTheSameAndDoneOnce(Door door, Operation operation) {
        var world = worlds.behind(door.transport());
        var specimens = new Specimens(world);
        var caller = Persons.caller(world, specimens, operation);
        var request = specimens.request(operation);
        var key = UUID.randomUUID().toString();

        var first = door.keyed(world, caller, operation, request, key);
        assertThat(first.refusal() == null || operation == Operation.REPLAY_DELIVERY)
                .as("answered, but for a delivery that is none: %s", first)
                .isTrue();
        assertThat(first.replayed()).isFalse();
        var done = rows.counted();

        var again = door.keyed(world, caller, operation, request, key);
        assertThat(again.said()).isEqualTo(first.again().said());
        assertThat(again.bytes()).isEqualTo(first.bytes());
        var other = door.keyed(world, caller, operation, another(world, operation, request), key);
        assertThat(other.refusal().code()).isEqualTo(Code.ALREADY_EXISTS);
        assertThat(other.refusal().getMessage()).contains("The idempotency key was used before, with another body");
        assertThat(other.replayed()).isFalse();
        assertThat(rows.counted()).isEqualTo(done);
    }

    /** The same about another org; where there is none, another word in the body. */
    private static ObjectNode another(World world, Operation operation, ObjectNode request) {
        var another = request.deepCopy();
        if (another.has("orgId")) {
            return another.put("orgId", world.unknownId());
        }
        var body = (ObjectNode) another.path(operation.body());
        return another.set(
                operation.body(),
                body.setAll(Json.object(body.has("friendlyName") ? "friendlyName" : "name", world.name("Another"))));
    }
}
