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

    @Test
    void inABurstTheOldestIsFirstAndNobodyIsSentAway() {
        WaitingRoom room = new WaitingRoom(10, PATIENCE);
        Turn first = of("a");
        Turn second = of("a");
        room.enter(first, 0);
        room.enter(second, 90);

        assertThat(room.dismiss(500)).isEmpty();
        assertThat(room.next(500)).isSameAs(first);
    }

    @Test
    void whereSomebodyAlwaysWaitsTheNewestIsFirstAndWhoIsLateIsSentAway() {
        WaitingRoom room = new WaitingRoom(10, PATIENCE);
        Turn first = of("a");
        Turn second = of("a");
        Turn third = of("b");
        Turn fourth = of("a");
        room.enter(first, 0);
        room.enter(third, 10);
        room.enter(second, 450);
        room.enter(fourth, 460);

        assertThat(room.next(501)).isSameAs(fourth);
        assertThat(room.next(501)).as("who is next is not sent away").isSameAs(third);
        assertThat(room.dismiss(501)).containsExactly(first);
        assertThat(room.dismiss(550)).isEmpty();
        assertThat(room.size()).isEqualTo(1);
        assertThat(room.dismiss(551)).containsExactly(second);
        assertThat(room.next(551)).isNull();
    }

    @Test
    void anEmptyRoomBeginsAnew() {
        WaitingRoom room = new WaitingRoom(10, PATIENCE);
        Turn first = of("a");
        Turn second = of("a");
        Turn third = of("a");
        room.enter(first, 0);
        assertThat(room.next(900)).isSameAs(first);
        room.enter(second, 1_000);
        room.enter(third, 1_050);

        assertThat(room.dismiss(1_500)).isEmpty();
        assertThat(room.next(1_500)).isSameAs(second);
        assertThat(room.dismiss(1_501)).containsExactly(third);
        assertThat(room.size()).isZero();
    }
}
