package customers.core.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final List<Long> ALL = LongStream.range(0, 10).boxed().toList();
    private static final Order<Long> ORDER = Order.byId(Function.identity(), Long::valueOf);

    private int counted;

    private Page<Long> read(long offset, int limit) {
        return Page.read(
                new Page.Request(offset, limit, false),
                ORDER,
                slice -> ALL.stream().skip(offset).limit(limit).toList(),
                () -> {
                    counted++;
                    return ALL.size();
                });
    }

    @Test
    void theTotalIsExactOnEveryPage() {
        for (int limit = 1; limit <= 12; limit++) {
            for (long offset = 0; offset <= 12; offset++) {
                assertThat(read(offset, limit).total()).isEqualTo(10);
            }
        }
    }

    @Test
    void countsOnlyWhenThePageDoesNotShowTheTotal() {
        read(0, 11);
        read(5, 6);
        read(9, 2);
        assertThat(counted).isZero();
        read(0, 10); // there might be more
        read(0, 3);
        read(10, 5); // past the end: how far is not seen
        assertThat(counted).isEqualTo(3);
    }

    @Test
    void anEmptyListingIsNotCounted() {
        Page<Long> page = Page.read(new Page.Request(0, 5, false), ORDER, slice -> List.of(), () -> 99);
        assertThat(page).isEqualTo(new Page<>(List.of(), 0));
    }
}
