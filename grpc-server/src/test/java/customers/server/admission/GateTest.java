package customers.server.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One call at once and one that waits, on threads that work when the test says so. */
class GateTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final List<String> log = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong now = new AtomicLong();
    private final Gate gate = gate(1, LONG, threads::add);

    @AfterEach
    void stopTheTimer() {
        timer.shutdownNow();
    }

    private Gate gate(int waiting, Duration patience, Executor workers) {
        return new Gate(1, new AdmissionProperties(1, 1, waiting, patience), workers, Runnable::run, timer, now::get);
    }

    private Turn call(String name) {
        return new Turn(name, () -> log.add(name), () -> log.add(name + " refused"));
    }

    private void work() {
        threads.remove().run();
    }

    @Test
    void oneBeginsOneWaitsAndTheThirdIsRefusedAtOnce() {
        gate.come(call("first"));
        gate.come(call("second"));
        gate.come(call("third"));

        assertThat(log).containsExactly("third refused");
        assertThat(threads).hasSize(1);
        assertThat(gate.running()).isEqualTo(1);
        assertThat(gate.waiting()).isEqualTo(1);
        assertThat(gate.refused(Refused.FULL).sum()).isEqualTo(1);
        work();
        work();
        assertThat(log).containsExactly("third refused", "first", "second");
        assertThat(gate.running()).isZero();
        assertThat(gate.waiting()).isZero();
        assertThat(threads).isEmpty();
    }

    @Test
    void whoHasGoneIsForgotten() {
        Turn second = call("second");
        gate.come(call("first"));
        gate.come(second);
        gate.leave(second);
        gate.leave(second);
        gate.come(call("third"));
        work();
        work();

        assertThat(log).containsExactly("first", "third");
        assertThat(gate.running()).isZero();
    }

    @Test
    void workThatFailsGivesItsPlaceBack() {
        gate.come(new Turn(
                "broken",
                () -> {
                    throw new IllegalStateException("broken");
                },
                () -> {}));
        gate.come(call("next"));

        assertThatThrownBy(this::work).hasMessage("broken");
        work();
        assertThat(log).containsExactly("next");
        assertThat(gate.running()).isZero();
    }

    @Test
    void whenThereAreNoThreadsAnyMoreAllAreRefused() {
        Gate stopped = gate(1, LONG, work -> {
            throw new RejectedExecutionException();
        });
        stopped.come(call("first"));

        assertThat(log).containsExactly("first refused");
        assertThat(stopped.running()).isZero();
    }

    @Test
    void nobodyWaitsForLongerThanIsAllowed() {
        Gate impatient = gate(1, Duration.ofMillis(1), threads::add);
        impatient.come(call("first"));
        impatient.come(call("second"));

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> impatient.refused(Refused.LATE).sum() == 1);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(log).containsExactly("second refused"));
        work();
        assertThat(threads).isEmpty();
        assertThat(impatient.running()).isZero();
    }

    @Test
    void whereMoreComesThanCanBeDoneWhoIsLateIsRefused() {
        Gate busy = gate(3, LONG, threads::add);
        Stream.of("first", "second", "third").forEach(name -> busy.come(call(name)));
        now.addAndGet(LONG.toNanos() / 5);
        work();
        assertThat(log).containsExactly("first");
        busy.come(call("fourth"));
        now.addAndGet(LONG.toNanos() / 2 + 1);
        busy.come(call("fifth"));
        work();

        assertThat(log).containsExactly("first", "second", "fourth refused");
        assertThat(busy.refused(Refused.CROWDED).sum()).isEqualTo(1);
        work();
        work();
        assertThat(log).containsExactly("first", "second", "fourth refused", "third", "fifth");
        assertThat(busy.running()).isZero();
        assertThat(busy.waiting()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1", "1, -1, 1, 1", "1, 1, -1, 1", "1, 1, 1, 0"})
    void refusesSettingsThatLetNobodyIn(int atOnce, int readsAtOnce, int waiting, long millis) {
        assertThatThrownBy(() -> new AdmissionProperties(atOnce, readsAtOnce, waiting, Duration.ofMillis(millis)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("customers.calls");
    }

    @Test
    void asManyReadAtOnceAsIsSaidOrNotMoreThanWrite() {
        assertThat(new AdmissionProperties(16, 20, 1, LONG).readsAtOnce()).isEqualTo(20);
        assertThat(new AdmissionProperties(2, 0, 1, LONG).readsAtOnce()).isEqualTo(2);
        assertThat(new AdmissionProperties(1_000_000, 0, 1, LONG).readsAtOnce()).isLessThan(1_000_000);
    }
}
