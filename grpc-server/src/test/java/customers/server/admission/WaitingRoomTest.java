package customers.server.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private static Turn of(String caller) {
        return new Turn(caller, () -> {}, () -> {});
    }

    private static List<Turn> leaving(WaitingRoom room) {
        return Stream.generate(room::next).takeWhile(Objects::nonNull).toList();
    }

    @Test
    void aCallersOldestIsFirst() {
        WaitingRoom room = new WaitingRoom(2);
        Turn first = of("a");
        Turn second = of("a");
        assertThat(room.enter(first)).isNull();
        assertThat(room.enter(second)).isNull();

        assertThat(leaving(room)).containsExactly(first, second);
        assertThat(room.size()).isZero();
    }

    @Test
    void theCallersTakeTurns() {
        WaitingRoom room = new WaitingRoom(10);
        Turn flood1 = of("flood");
        Turn flood2 = of("flood");
        Turn flood3 = of("flood");
        Turn polite = of("polite");
        Turn other = of("other");
        Stream.of(flood1, flood2, flood3, polite, other).forEach(room::enter);

        assertThat(leaving(room)).containsExactly(flood1, polite, other, flood2, flood3);
    }

    @Test
    void withoutAPlaceTheNewestOfTheMostHasToGo() {
        WaitingRoom room = new WaitingRoom(3);
        Turn flood1 = of("flood");
        Turn flood2 = of("flood");
        Turn flood3 = of("flood");
        Turn flood4 = of("flood");
        Turn polite = of("polite");
        Stream.of(flood1, flood2, flood3).forEach(room::enter);

        assertThat(room.enter(flood4)).isSameAs(flood4);
        assertThat(room.enter(polite)).isSameAs(flood3);
        assertThat(room.size()).isEqualTo(3);
        assertThat(leaving(room)).containsExactly(flood1, polite, flood2);
    }

    @Test
    void amongEqualsTheNewcomerHasToGo() {
        WaitingRoom room = new WaitingRoom(2);
        Turn first = of("a");
        Turn second = of("b");
        Turn third = of("c");
        Turn fourth = of("b");
        room.enter(first);
        room.enter(second);

        assertThat(room.enter(third)).isSameAs(third);
        assertThat(room.enter(fourth)).isSameAs(fourth);
        assertThat(leaving(room)).containsExactly(first, second);
    }

    @Test
    void aRoomWithoutPlacesKeepsNobody() {
        WaitingRoom room = new WaitingRoom(0);
        Turn turn = of("a");

        assertThat(room.enter(turn)).isSameAs(turn);
        assertThat(room.next()).isNull();
        assertThat(room.size()).isZero();
    }

    @Test
    void whoGoesLeavesAPlace() {
        WaitingRoom room = new WaitingRoom(2);
        Turn first = of("a");
        Turn second = of("a");
        Turn third = of("a");
        room.enter(first);
        room.enter(second);

        assertThat(room.remove(first)).isTrue();
        assertThat(room.remove(first)).isFalse();
        assertThat(room.remove(third)).isFalse();
        assertThat(room.enter(third)).isNull();
        assertThat(leaving(room)).containsExactly(second, third);
        assertThat(room.remove(second)).isFalse();
    }
}
