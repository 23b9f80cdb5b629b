package customers.cli.plan;

import customers.cli.input.EnumWords;
import customers.v1.PlanType;

/** {@code shared} and {@code dedicated}. */
final class PlanTypeWords extends EnumWords<PlanType> {
    PlanTypeWords() {
        super(PlanType.class);
    }
}
