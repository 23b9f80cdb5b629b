package customers.core.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of numbers for statements, in few lengths, so that few statements are prepared. */
public final class Padded {
    private static final List<Integer> LENGTHS = List.of(0, 1, 10, 100, 500);

    private Padded() {}

    /** With the last number repeated: the first place of a number counts. 500 at most. */
    public static List<Long> of(List<Long> numbers) {
        int length = LENGTHS.stream()
                .filter(candidate -> candidate >= numbers.size())
                .findFirst()
                .orElseThrow();
        List<Long> padded = new ArrayList<>(numbers);
        while (padded.size() < length) {
            padded.add(numbers.get(numbers.size() - 1));
        }
        return Collections.unmodifiableList(padded);
    }
}
