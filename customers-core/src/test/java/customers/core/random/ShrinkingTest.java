package customers.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkingTest {
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void keepsWhatTheFailureNeedsAndNothingElse() {
        assertThat(new Shrinking(1000).smallest(HUNDRED, steps -> steps.containsAll(List.of(3, 50, 97))))
                .containsExactly(3, 50, 97);
    }

    @Test
    void endsWithNothingWhenNothingIsNeeded() {
        assertThat(new Shrinking(1000).smallest(HUNDRED, steps -> true)).isEmpty();
    }

    @Test
    void leavesAllWhenAllIsNeeded() {
        assertThat(new Shrinking(1000).smallest(HUNDRED, steps -> steps.size() == 100))
                .isEqualTo(HUNDRED);
    }

    @Test
    void stopsAtItsBound() {
        AtomicInteger tried = new AtomicInteger();
        new Shrinking(7).smallest(HUNDRED, steps -> {
            tried.incrementAndGet();
            return false;
        });
        assertThat(tried).hasValue(7);
    }
}
