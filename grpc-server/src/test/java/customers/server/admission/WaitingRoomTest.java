package customers.server.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private static final Duration PATIENCE = Duration.ofNanos(1_000);

    private static Turn of(String caller) {
        return new Turn(caller, () -> {}, () -> {});
    }

    private static List<Turn> leaving(WaitingRoom room) {
        return Stream.generate(() -> room.next(0)).takeWhile(Objects::nonNull).toList();
    }

    @Test
    void aCallersOldestIsFirst() {
        WaitingRoom room = new WaitingRoom(2, PATIENCE);
        Turn first = of("a");
        Turn second = of("a");
        assertThat(room.enter(first, 0)).isNull();
        assertThat(room.enter(second, 0)).isNull();

        assertThat(leaving(room)).containsExactly(first, second);
        assertThat(room.size()).isZero();
    }

    @Test
    void theCallersTakeTurns() {
        WaitingRoom room = new WaitingRoom(10, PATIENCE);
        Turn flood1 = of("flood");
        Turn flood2 = of("flood");
        Turn flood3 = of("flood");
        Turn polite = of("polite");
        Turn other = of("other");
        Stream.of(flood1, flood2, flood3, polite, other).forEach(turn -> room.enter(turn, 0));

        assertThat(leaving(room)).containsExactly(flood1, polite, other, flood2, flood3);
    }

    @Test
    void withoutAPlaceTheNewestOfTheMostHasToGo() {
        WaitingRoom room = new WaitingRoom(3, PATIENCE);
        Turn flood1 = of("flood");
        Turn flood2 = of("flood");
        Turn flood3 = of("flood");
        Turn flood4 = of("flood");
        Turn polite = of("polite");
        Stream.of(flood1, flood2, flood3).forEach(turn -> room.enter(turn, 0));

        assertThat(room.enter(flood4, 0)).isSameAs(flood4);
        assertThat(room.enter(polite, 0)).isSameAs(flood3);
        assertThat(room.size()).isEqualTo(3);
        assertThat(leaving(room)).containsExactly(flood1, polite, flood2);
    }

    @Test
    void amongEqualsTheNewcomerHasToGo() {
        WaitingRoom room = new WaitingRoom(2, PATIENCE);
        Turn first = of("a");
        Turn second = of("b");
        Turn third = of("c");
        Turn fourth = of("b");
        room.enter(first, 0);
        room.enter(second, 0);

        assertThat(room.enter(third, 0)).isSameAs(third);
        assertThat(room.enter(fourth, 0)).isSameAs(fourth);
        assertThat(leaving(room)).containsExactly(first, second);
    }

    @Test
    void aRoomWithoutPlacesKeepsNobody() {
        WaitingRoom room = new WaitingRoom(0, PATIENCE);
        Turn turn = of("a");

        assertThat(room.enter(turn, 0)).isSameAs(turn);
        assertThat(room.next(0)).isNull();
        assertThat(room.size()).isZero();
    }

    @Test
    void whoGoesLeavesAPlace() {
        WaitingRoom room = new WaitingRoom(2, PATIENCE);
        Turn first = of("a");
        Turn second = of("a");
        Turn third = of("a");
        room.enter(first, 0);
        room.enter(second, 0);

        assertThat(room.remove(first)).isTrue();
        assertThat(room.remove(first)).isFalse();
        assertThat(room.remove(third)).isFalse();
        assertThat(room.enter(third, 0)).isNull();
        assertThat(leaving(room)).containsExactly(second, third);
        assertThat(room.remove(second)).isFalse();
    }

    /** Somebody has waited for 150 at each of the turns. */
    private static void flood(WaitingRoom room, long from, long until) {
        for (long now = from; now <= until; now += 10) {
            room.enter(of("flood"), now - 150);
            room.next(now);
        }
    }

    @Test
    void inABurstTheOldestIsFirstAndNobodyIsSentAway() {
        WaitingRoom room = new WaitingRoom(10, PATIENCE);
        flood(room, 400, 900);
        Turn first = of("a");
        Turn second = of("a");
        room.enter(first, 500);
        room.enter(second, 600);

        assertThat(room.dismiss(900)).isEmpty();
        assertThat(room.next(900)).isSameAs(first);
        assertThat(room.next(900)).isSameAs(second);
    }

    @Test
    void onePauseIsNoFlood() {
        WaitingRoom room = new WaitingRoom(10, PATIENCE);
        Turn first = of("a");
        Turn second = of("a");
        room.enter(first, 0);
        room.enter(second, 0);

        assertThat(room.next(900)).isSameAs(first);
        assertThat(room.dismiss(900)).isEmpty();
        assertThat(room.next(900)).isSameAs(second);
    }

    @Test
    void aTurnWhereNobodyHasWaitedForLongEndsTheDoubt() {
        WaitingRoom room = new WaitingRoom(10, PATIENCE);
        flood(room, 1_000, 1_400);
        assertThat(room.next(1_450)).isNull();
        flood(room, 1_500, 1_900);
        room.enter(of("a"), 1_800);

        assertThat(room.dismiss(1_900)).isEmpty();
    }

    @Test
    void inAFloodWhoHasWaitedForAFiftiethIsSentAway() {
        WaitingRoom room = new WaitingRoom(10, PATIENCE);
        flood(room, 1_000, 1_510);
        Turn first = of("a");
        Turn second = of("a");
        Turn polite = of("polite");
        room.enter(first, 1_520);
        room.enter(second, 1_525);
        room.enter(polite, 1_535);

        assertThat(room.dismiss(1_540)).isEmpty();
        assertThat(room.dismiss(1_541)).containsExactly(first);
        assertThat(room.next(1_550)).as("who is next is not sent away").isSameAs(second);
        assertThat(room.dismiss(1_555)).isEmpty();
        assertThat(room.dismiss(1_556)).containsExactly(polite);
        assertThat(room.size()).isZero();
        assertThat(room.next(1_556)).isNull();
    }

    @Test
    void aFloodIsOverWhenNobodyHasWaitedForLongForHalfOfThePatience() {
        WaitingRoom room = new WaitingRoom(10, PATIENCE);
        flood(room, 1_000, 1_510);
        room.next(1_600);
        room.next(2_100);
        room.enter(of("a"), 2_050);
        assertThat(room.dismiss(2_100)).hasSize(1);

        room.next(2_101);
        room.enter(of("a"), 2_050);
        assertThat(room.dismiss(2_200)).isEmpty();
    }
}
