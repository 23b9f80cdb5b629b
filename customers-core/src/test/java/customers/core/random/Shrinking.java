package customers.core.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing sequence small: takes out halves, then quarters, down to single steps, as long as what is left still
 * fails (delta debugging). jqwik would do it, but does not run on JUnit 6.
 */
final class Shrinking {
    private final int attempts;

    /** At most this many tries, for each may take seconds. */
    Shrinking(int attempts) {
        this.attempts = attempts;
    }

    /** A sequence that fails, and of which no step can be left out unless the attempts ran out. */
    <T> List<T> smallest(List<T> failing, Predicate<List<T>> fails) {
        List<T> smallest = failing;
        int left = attempts;
        int chunk = Math.max(1, smallest.size() / 2);
        while (left > 0 && !smallest.isEmpty()) {
            boolean smaller = false;
            for (int from = 0; from < smallest.size() && left > 0; left--) {
                List<T> candidate = without(smallest, from, chunk);
                if (fails.test(candidate)) {
                    smallest = candidate;
                    smaller = true;
                } else {
                    from += chunk;
                }
            }
            if (!smaller && chunk == 1) {
                break;
            }
            chunk = smaller ? Math.min(chunk, Math.max(1, smallest.size() / 2)) : Math.max(1, chunk / 2);
        }
        return smallest;
    }

    private static <T> List<T> without(List<T> steps, int from, int count) {
        List<T> rest = new ArrayList<>(steps.subList(0, from));
        rest.addAll(steps.subList(Math.min(from + count, steps.size()), steps.size()));
        return rest;
    }
}
