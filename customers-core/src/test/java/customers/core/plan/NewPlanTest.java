package customers.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import customers.core.error.CustomersException;
import customers.core.error.Violation;
import customers.core.id.ServerGroupId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewPlanTest {
    private static final ServerGroupId GROUP = ServerGroupId.next();

    private static NewPlan plan(List<String> resources, Terms terms, @Nullable ServerGroupId preferred) {
        List<PlanResource> items =
                resources.stream().map(name -> new PlanResource(name, 1L)).toList();
        return new NewPlan("Plan", items, terms, List.of(GROUP), preferred);
    }

    private static Terms terms(List<String> allowances, List<String> selections, PhpVersion preferred) {
        List<Terms.Selection> items =
                selections.stream().map(name -> new Terms.Selection(name, "x")).toList();
        List<PhpVersion> allowed = List.of(PhpVersion.PHP83, PhpVersion.PHP84);
        return new Terms(allowances, items, null, PlanType.SHARED, null, null, allowed, preferred, null, null);
    }

    private static void refused(NewPlan plan, String field, String reason) {
        CustomersException refusal = catchThrowableOfType(CustomersException.class, plan::check);
        assertThat(refusal.violations()).containsExactly(new Violation.Field(field, reason));
    }

    @Test
    void mayNameEverythingOnce() {
        Terms terms = terms(List.of("ssh", "git"), List.of("os", "region"), PhpVersion.PHP83);
        Stream.of(plan(List.of("websites", "Websites"), terms, GROUP), plan(List.of(), terms, null))
                .forEach(plan -> assertThatCode(plan::check).doesNotThrowAnyException());
    }

    @Test
    void namesNothingTwice() {
        Terms once = terms(List.of(), List.of(), PhpVersion.PHP84);
        refused(plan(List.of("a", "b", "a"), once, null), "plan.resources[2].name", "is named a second time: a");
        refused(
                plan(List.of(), terms(List.of("ssh", "ssh"), List.of(), PhpVersion.PHP84), null),
                "plan.allowances[1].name",
                "is named a second time: ssh");
        refused(
                plan(List.of(), terms(List.of(), List.of("os", "os"), PhpVersion.PHP84), null),
                "plan.selections[1].name",
                "is named a second time: os");
    }

    @Test
    void itsDefaultsAreAmongWhatItOffers() {
        refused(
                plan(List.of(), terms(List.of(), List.of(), PhpVersion.PHP74), null),
                "plan.default_php_version",
                "must be one of the allowed PHP versions");
        refused(
                plan(List.of(), terms(List.of(), List.of(), PhpVersion.PHP84), ServerGroupId.next()),
                "plan.default_server_group_id",
                "must be one of the server groups of the plan");
    }
}
