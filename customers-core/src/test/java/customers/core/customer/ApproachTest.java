package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.id.OrgId;
import customers.core.listing.Slice;
import customers.core.listing.Slice.Position;
import customers.core.tree.Status;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApproachTest {
    private static final OrgId ID = OrgId.next();
    private static final Position PLACE = new Position(Status.SUSPENDED, ID, List.of(Status.DELETED));
    private static final Landmarks NONE = Landmarks.none(new Moment(0, Set.of()));

    private static Slice slice(long offset, boolean descending) {
        return new Slice(offset, 50, descending, true, null);
    }

    private static Slice reached(Slice slice, long total, @Nullable Landmarks known) {
        return Approach.cheapest(slice, total, known).of(slice, total, CustomerSort.STATUS.order());
    }

    @Test
    void fromTheEndThatIsNearer() {
        assertThat(reached(slice(2_000, false), 10_000, null)).isEqualTo(slice(2_000, false));
        assertThat(reached(slice(9_000, false), 10_000, NONE)).isEqualTo(slice(950, true));
        assertThat(reached(slice(3_000, true), 10_000, NONE)).isEqualTo(slice(6_950, false));
        assertThat(reached(slice(9_980, false), 10_000, NONE)).isEqualTo(new Slice(0, 20, true, true, null));
    }

    @Test
    void fromThePlaceThatIsNear() {
        assertThat(reached(slice(5_000, false), 10_000, NONE.withPlace(4_900, PLACE)))
                .isEqualTo(new Slice(100, 50, false, true, PLACE));
        assertThat(reached(slice(5_000, false), 10_000, NONE.withPlace(5_053, PLACE)))
                .isEqualTo(new Slice(2, 50, true, true, new Position(Status.SUSPENDED, ID, List.of(Status.ACTIVE))));
        // What lies within the page is no place to come from.
        assertThat(reached(slice(5_000, false), 20_000, NONE.withPlace(5_050, PLACE)))
                .isEqualTo(slice(5_000, false));
    }
}
