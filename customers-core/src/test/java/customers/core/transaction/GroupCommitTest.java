package customers.core.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who goes with whom: numbers are asked for; together they are answered by their squares, alone by their negatives. */
@Timeout(60)
class GroupCommitTest {
    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong nanos = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private GroupCommit<Integer, Integer> commits(Function<Integer, Optional<Integer>> ofOne) {
        Function<List<Integer>, List<Optional<Integer>>> together = group -> {
            groups.add(group);
            return group.stream().map(ofOne).toList();
        };
        return new GroupCommit<>(number -> "the one lane", together, nanos::get);
    }

    private static Optional<Integer> square(int number) {
        return Optional.of(number * number);
    }

    /** So that others come meanwhile. Nothing is said of the time; who did not meet anybody is raced again. */
    private static <T> T pausing(Supplier<T> work) {
        try {
            Thread.sleep(Duration.ofMillis(15).toMillis());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return work.get();
    }

    /** All while one is at work, which takes less long than anybody waits; again until some of them did meet. */
    private List<Race.Outcome<Integer>> meanwhile(
            GroupCommit<Integer, Integer> commits, List<Integer> numbers, Function<Integer, Integer> alone)
            throws Exception {
        List<Race.Outcome<Integer>> outcomes;
        do {
            done.clear();
            CountDownLatch atWork = new CountDownLatch(1);
            Future<Integer> first = threads.submit(() -> commits.answer(0, () -> {
                atWork.countDown();
                return pausing(() -> 0);
            }));
            atWork.await();
            outcomes = Race.run(numbers.stream()
                    .<Callable<Integer>>map(number -> () -> commits.answer(number, () -> alone.apply(number)))
                    .toList());
            assertThat(first.get()).isZero();
        } while (groups.isEmpty());
        return outcomes;
    }

    private static List<Integer> values(List<Race.Outcome<Integer>> outcomes) {
        return outcomes.stream()
                .map(outcome -> Optional.ofNullable(outcome.value()).orElseThrow())
                .toList();
    }

    @Test
    void whoFindsNobodyAtWorkGoesAlone() {
        GroupCommit<Integer, Integer> commits = commits(GroupCommitTest::square);
        assertThat(commits.answer(3, () -> -3)).isEqualTo(-3);
        assertThat(commits.answer(4, () -> -4)).isEqualTo(-4);
        assertThat(groups).isEmpty();
    }

    @Test
    void whoComesMeanwhileGoesTogetherAndEachHasItsOwnAnswer() throws Exception {
        GroupCommit<Integer, Integer> commits = commits(GroupCommitTest::square);
        List<Integer> numbers = IntStream.rangeClosed(1, 100).boxed().toList();
        List<Integer> answers = values(meanwhile(commits, numbers, number -> -number));
        List<Integer> met = groups.stream().flatMap(List::stream).toList();
        assertThat(met).doesNotHaveDuplicates();
        for (int number : numbers) {
            assertThat(answers.get(number - 1)).isEqualTo(met.contains(number) ? number * number : -number);
        }
        assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeBetween(2, 32));
    }

    @Test
    void whatIsLeftOutIsDoneAlone() throws Exception {
        GroupCommit<Integer, Integer> commits = commits(number -> Optional.empty());
        List<Integer> answers = values(meanwhile(commits, List.of(1, 2, 3, 4, 5), number -> -number));
        assertThat(answers).containsExactly(-1, -2, -3, -4, -5);
    }

    @Test
    void whatFailsTogetherIsDoneByEachAlone() throws Exception {
        GroupCommit<Integer, Integer> commits = commits(number -> {
            throw new IllegalStateException("all undone");
        });
        List<Integer> answers = values(meanwhile(commits, List.of(1, 2, 3, 4, 5), number -> -number));
        assertThat(answers).containsExactly(-1, -2, -3, -4, -5);
    }

    /** Who was refused is likely to be so again, and would undo the others each time. */
    @Test
    void whoWasRefusedGoesAloneForAWhile() throws Exception {
        GroupCommit<Integer, Integer> commits = commits(number -> {
            throw new IllegalStateException("all undone");
        });
        Function<Integer, Integer> refuse = number -> {
            throw CustomersException.of(Reason.FAILED_PRECONDITION, "No.");
        };
        assertThat(meanwhile(commits, List.of(1, 2, 3, 4, 5), refuse)).noneMatch(Race.Outcome::won);
        int before = groups.size();
        for (int round = 0; round < 20; round++) {
            meanwhile(commits, List.of(1, 2, 3, 4, 5), refuse);
        }
        assertThat(groups).hasSize(before);
        groups.clear();
        nanos.addAndGet(GroupCommit.APART.toNanos());
        meanwhile(commits, List.of(1, 2, 3, 4, 5), refuse);
        assertThat(groups).isNotEmpty();
    }

    /** Done again, it might be done twice. */
    @Test
    void whatMayHaveBeenCommittedIsNotDoneAgain() throws Exception {
        GroupCommit<Integer, Integer> commits = commits(number -> {
            throw new OutcomeUnknownException(CustomersException.of(Reason.UNAVAILABLE, "Lost."));
        });
        List<Race.Outcome<Integer>> outcomes = meanwhile(commits, List.of(1, 2, 3, 4, 5), number -> {
            done.add(number);
            return -number;
        });
        List<Integer> met = groups.stream().flatMap(List::stream).toList();
        assertThat(done).doesNotContainAnyElementsOf(met);
        for (int number = 1; number <= 5; number++) {
            assertThat(outcomes.get(number - 1).reason()).isEqualTo(met.contains(number) ? Reason.UNAVAILABLE : null);
        }
    }

    /** Of an error, as of the memory, nobody knows what it has left; none of the others is left waiting. */
    @Test
    void anErrorIsToldToAllOfTheGroup() throws Exception {
        GroupCommit<Integer, Integer> commits = commits(number -> {
            throw new AssertionError("as if the memory had ended");
        });
        int failed = 0;
        while (groups.isEmpty()) {
            List<Future<Integer>> all = IntStream.rangeClosed(1, 8)
                    .mapToObj(number -> threads.submit(() -> commits.answer(number, () -> pausing(() -> -number))))
                    .toList();
            for (Future<Integer> one : all) {
                try {
                    assertThat(one.get(10, TimeUnit.SECONDS)).isNegative();
                } catch (ExecutionException e) {
                    failed++;
                }
            }
        }
        assertThat(failed).isEqualTo((int) groups.stream().flatMap(List::stream).count());
        assertThat(commits.answer(9, () -> -9)).isEqualTo(-9);
    }

    @Test
    void whoIsAtWorkForLongIsNotWaitedFor() throws Exception {
        GroupCommit<Integer, Integer> commits = commits(GroupCommitTest::square);
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<Integer> first = threads.submit(() -> commits.answer(0, () -> {
            atWork.countDown();
            return until(end);
        }));
        atWork.await();
        assertThat(commits.answer(2, () -> -2)).isEqualTo(-2);
        assertThat(commits.answer(3, () -> -3)).isEqualTo(-3);
        assertThat(first).isNotDone();
        end.countDown();
        assertThat(first.get()).isZero();
        assertThat(commits.answer(4, () -> -4)).isEqualTo(-4);
    }

    private static int until(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return 0;
    }
}
