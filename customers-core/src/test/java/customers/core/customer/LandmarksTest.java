package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.id.ActivityId;
import customers.core.id.OrgId;
import customers.core.listing.Slice.Position;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LandmarksTest {
    private static Position place(long rows) {
        return new Position(null, rows, null);
    }

    @Test
    void theLastPlaceAtOrBeforeSoManyRows() {
        Landmarks landmarks =
                Landmarks.none(Moment.unsure(7)).withPlace(100, place(100)).withPlace(200, place(200));

        assertThat(landmarks.before(99)).isNull();
        assertThat(landmarks.before(100)).isEqualTo(Map.entry(100L, place(100)));
        assertThat(landmarks.before(199)).isEqualTo(Map.entry(100L, place(100)));
        assertThat(landmarks.before(500)).isEqualTo(Map.entry(200L, place(200)));
    }

    @Test
    void twoAreTrueUnlessSomethingHasHappenedSinceTheEarlierOne() {
        Landmarks early = Landmarks.none(Moment.unsure(7)).withTotal(3).withPlace(1, place(1));
        Landmarks late = Landmarks.none(Moment.unsure(9)).withPlace(2, place(2));

        Landmarks both = late.and(early);

        assertThat(both.moment()).isEqualTo(Moment.unsure(7));
        assertThat(both.total()).isEqualTo(3);
        assertThat(both.places()).containsOnlyKeys(1L, 2L);
        assertThat(early.and(late).total()).isEqualTo(3);
        assertThat(both.in(both.moment().at(11))).isEqualTo(new Landmarks(new Moment(11, Set.of()), 3L, both.places()));
    }

    @Test
    void ofTwoMomentsTheLaterStays() {
        ActivityId pending = ActivityId.next();
        Landmarks early = Landmarks.none(new Moment(7, Set.of())).withPlace(1, place(1));
        Landmarks late = Landmarks.none(new Moment(9, Set.of(pending))).withPlace(2, place(2));
        Landmarks unsure = early.in(early.moment().unsure());

        assertThat(early.orLater(late)).isEqualTo(late);
        assertThat(late.orLater(early)).isEqualTo(late);
        assertThat(Landmarks.none(Moment.unsure(11)).orLater(early)).isEqualTo(early);
        Landmarks more = Landmarks.none(late.moment()).withPlace(3, place(3));
        assertThat(late.orLater(more)).isEqualTo(late.withPlace(3, place(3)));
        assertThat(early.and(late).moment().seen()).isNull();
        assertThat(early.and(unsure).moment().seen()).isNull();
        assertThat(late.moment().at(12).seen()).containsExactly(pending);
    }

    @Test
    void placesMoveByWhatIsAddedBeforeThem() {
        OrgId first = OrgId.next();
        OrgId second = OrgId.next();
        Landmarks landmarks = Landmarks.none(new Moment(7, Set.of()))
                .withTotal(9)
                .withPlace(3, new Position(null, first, null))
                .withPlace(6, new Position(null, second, null));
        Moment moment = new Moment(8, Set.of(ActivityId.next()));

        Landmarks moved = Objects.requireNonNull(
                landmarks.with(List.of(OrgId.next(), first, OrgId.next(), second, OrgId.next()), moment));

        assertThat(moved.places().keySet()).containsExactly(4L, 8L);
        assertThat(moved.total()).isEqualTo(12);
        assertThat(moved.moment()).isEqualTo(moment);
        assertThat(landmarks.with(List.of(OrgId.next(), second), moment)).isNull();
    }

    @Test
    void ofTooManyPlacesThoseGoThatAreMissedTheLeast() {
        Landmarks many = Landmarks.none(Moment.unsure(0));
        for (long rows = 1; rows <= Landmarks.MOST_PLACES; rows++) {
            many = many.withPlace(rows * 1_000, place(rows));
        }

        Landmarks more = many.and(
                Landmarks.none(Moment.unsure(0)).withPlace(5_001, place(0)).withPlace(5_002, place(0)));

        assertThat(more.places()).isEqualTo(many.places());
        Landmarks last = many.and(Landmarks.none(Moment.unsure(0)).withPlace(999_999, place(0)));
        assertThat(last.places())
                .hasSize(Landmarks.MOST_PLACES)
                .containsKey(999_999L)
                .doesNotContainKey(1_000L);
    }

    @Test
    void neverHoldsMorePlacesThanItMay() {
        Landmarks landmarks = Landmarks.none(Moment.unsure(0));
        for (long rows = 1_000; rows < 20_000; rows += 50) {
            landmarks = landmarks.and(Landmarks.none(Moment.unsure(0))
                    .withPlace(rows, place(rows))
                    .withPlace(rows + 50, place(rows + 50)));
            assertThat(landmarks.places().size()).isLessThanOrEqualTo(Landmarks.MOST_PLACES);
            // Who goes on from page to page finds the place that the last page noted, or the one before.
            assertThat(Objects.requireNonNull(landmarks.before(rows + 50)).getKey())
                    .isGreaterThanOrEqualTo(rows);
        }
    }
}
