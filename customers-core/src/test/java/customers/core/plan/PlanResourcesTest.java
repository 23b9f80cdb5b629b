package customers.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanResourcesTest {
    private static final PlanResources HELD =
            new PlanResources(List.of(new PlanResource("websites", 10L), new PlanResource("mailboxes", null)));

    @ParameterizedTest
    @CsvSource({
        "websites, 0, true",
        "websites, 9, true",
        "websites, 10, true",
        "websites, 11, false",
        "websites, , false",
        "mailboxes, 0, true",
        "mailboxes, 9007199254740991, true",
        "mailboxes, , true",
        "diskspace, 0, true",
        "diskspace, 1, false",
        "diskspace, , false",
        "Websites, 1, false"
    })
    void coversWhatFits(String name, @Nullable Long total, boolean covered) {
        assertThat(HELD.covers(new PlanResource(name, total))).isEqualTo(covered);
    }

    @Test
    void whoHasCustomersAmongThemMaySellEvenIfThereAreNone() {
        assertThat(HELD.isReseller()).isFalse();
        assertThat(new PlanResources(List.of(new PlanResource("customers", 0L))).isReseller())
                .isTrue();
        assertThat(new PlanResources(List.of(new PlanResource("customers", null))).isReseller())
                .isTrue();
        assertThat(new PlanResources(List.of()).isReseller()).isFalse();
    }
}
