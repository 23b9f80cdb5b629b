package customers.e2e.unit;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Operation;
import customers.e2e.driver.Refusal;
import customers.e2e.input.Rows;
import customers.e2e.input.Specimens;
import customers.e2e.installation.Installation;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.Worlds;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that changes something: tried it changes nothing, and says what the call itself then says. */
@ExtendWith(SharedInstallation.class)
class EveryDryRunIT {
    private static final Set<Operation> NOBODYS =
            Set.of(Operation.LOGIN, Operation.FOLLOW_LINK, Operation.START_RECOVERY, Operation.FINISH_RECOVERY);

    /** A specimen of these changes a state and more at once, which no one command does. */
    private static final Set<Operation> NO_COMMANDS =
            Set.of(Operation.UPDATE_ORG, Operation.UPDATE_SUBSCRIPTION, Operation.UPDATE_WEBSITE);

    private final Worlds worlds;
    private final Rows rows;
    private final Contents contents;

    EveryDryRunIT(Installation installation, Worlds worlds) {
        this.worlds = worlds;
        rows = new Rows(installation);
        contents = new Contents(installation);
    }

    static Stream<Arguments> everyDoor() {
        return Arrays.stream(Door.values())
                .flatMap(door -> Arrays.stream(Operation.values())
                        .filter(Operation::hasRoute)
                        .filter(operation -> !operation.verb().equals("GET") || operation == Operation.CREATE_LINK)
                        .filter(operation -> !NOBODYS.contains(operation))
                        .filter(operation -> door != Door.CLI || !NO_COMMANDS.contains(operation))
                        .map(operation -> Arguments.of(door, operation)));
    }

    @AfterEach
    void leave() {
        rows.close();
        contents.close();
    }

    @ParameterizedTest
    @MethodSource("everyDoor")
    void changesNothingAndTellsWhatTheCallWould(Door door, Operation operation) {
        var world = worlds.behind(door.transport());
        var specimens = new Specimens(world);
        var caller = Persons.caller(world, specimens, operation);
        var request = specimens.request(operation);
        var counted = rows.counted();
        var summed = contents.summed();

        var tried = door.tried(world, caller, operation, request);

        assertThat(rows.counted()).isEqualTo(counted);
        assertThat(contents.summed()).isEqualTo(summed);
        if (tried.refusal() == null) {
            assertThat(tried.dryRun()).isNotNull();
            assertThat(tried.dryRun().path("valid").asBoolean()).isTrue();
            assertThat(tried.dryRun().path("draws").isArray()).isTrue();
        }
        var refusal = refusal(() -> world.door().call(caller, operation, request));
        assertThat(said(refusal)).isEqualTo(said(tried.refusal()));
    }

    private static @Nullable Refusal refusal(Runnable call) {
        try {
            call.run();
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private static String said(@Nullable Refusal refusal) {
        return refusal == null ? "" : refusal.code() + " " + refusal.getMessage();
    }
}
