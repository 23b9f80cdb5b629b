package customers.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final long SECOND = 1_000_000_000;
    private static final String FLOOD = "flood";

    private final Places places = new Places(100, 8, 0);

    private int takeAll(String caller, long now) {
        return (int) IntStream.range(0, 1000)
                .takeWhile(each -> places.take(caller, now))
                .count();
    }

    @Test
    void thereAreAsManyAsSetWhileServersRefuseNone() {
        assertThat(takeAll(FLOOD, 0)).isEqualTo(100);
        assertThat(places.take("other", 0)).isFalse();
        places.leave(FLOOD);
        assertThat(places.take("other", 0)).isTrue();
        assertThat(places.taken()).isEqualTo(100);
    }

    @Test
    void aRefusalLeavesFewerThanWereUnderWay() {
        IntStream.range(0, 50).forEach(each -> places.take(FLOOD, 0));
        places.leaveRefused(FLOOD, 0);

        assertThat(places.open(0)).isEqualTo(45);
        assertThat(places.taken()).isEqualTo(49);
        assertThat(places.take(FLOOD, 0)).isFalse();
    }

    @Test
    void theRefusalsOfAMomentAreOne() {
        takeAll(FLOOD, 0);
        IntStream.range(0, 20).forEach(each -> places.leaveRefused(FLOOD, 9_000_000));
        assertThat(places.open(9_000_000)).isEqualTo(90);
        places.leaveRefused(FLOOD, 19_000_000);
        assertThat(places.open(19_000_000)).isEqualTo(72); // nine tenths of the 80 that still were
    }

    @Test
    void aFewStayOpenWhateverIsRefused() {
        refuseAll();
        assertThat(takeAll(FLOOD, SECOND)).isEqualTo(8);
    }

    /** Until a second after the beginning. */
    private void refuseAll() {
        for (long now = 0; now < SECOND; now += SECOND / 50) {
            places.take(FLOOD, now);
            places.leaveRefused(FLOOD, now);
        }
        places.take(FLOOD, SECOND);
        places.leaveRefused(FLOOD, SECOND);
    }

    @Test
    void thereAreTwiceAsManyAfterTwoSecondsEachUpToAll() {
        refuseAll();
        assertThat(places.open(3 * SECOND)).isEqualTo(16);
        assertThat(places.open(5 * SECOND)).isEqualTo(32);
        assertThat(places.open(60 * SECOND)).isEqualTo(100);
        assertThat(takeAll(FLOOD, 60 * SECOND)).isEqualTo(100);
    }

    @Test
    void whoHasNothingUnderWayIsLetInBesideAFlood() {
        refuseAll();
        assertThat(takeAll(FLOOD, SECOND)).isEqualTo(8);

        assertThat(places.take("polite", SECOND)).isTrue();
        assertThat(places.take("polite", SECOND)).isFalse();
        assertThat(places.take(FLOOD, SECOND)).isFalse();
        places.leave("polite");
        assertThat(places.take("polite", SECOND)).isTrue();
    }

    @Test
    void manySuchCallersGetAsManyPlacesAgainAndNoMore() {
        refuseAll();
        takeAll(FLOOD, SECOND);
        assertThat(IntStream.range(0, 100)
                        .filter(each -> places.take("caller " + each, SECOND))
                        .count())
                .isEqualTo(8);
    }

    @Test
    void neverAreMoreTakenThanSet() {
        assertThat(takeAll(FLOOD, 0)).isEqualTo(100);
        assertThat(places.take("polite", 0)).isFalse();
    }

    @Test
    void noMoreThanSetStayOpenWhateverIsRefused() {
        Places few = new Places(3, 8, 0);
        few.take(FLOOD, 0);
        few.leaveRefused(FLOOD, 0);
        assertThat(few.open(0)).isEqualTo(3);
    }
}
