package customers.cli.plan;

import customers.cli.input.EnumWords;
import customers.v1.PlanSortBy;

/** What plans are ordered by. */
final class PlanSortByWords extends EnumWords<PlanSortBy> {
    PlanSortByWords() {
        super(PlanSortBy.class);
    }
}
