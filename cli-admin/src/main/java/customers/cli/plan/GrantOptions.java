package customers.cli.plan;

import customers.cli.input.NameAndValue;
import customers.v1.NewPlan;
import customers.v1.PlanResource;
import java.util.List;
import picocli.CommandLine.Option;

/** What a plan grants, allows and has chosen. */
final class GrantOptions {
    @Option(
            names = "--resource",
            paramLabel = "NAME=AMOUNT",
            description =
                    "What it grants of a resource: websites=10, diskspace=10GiB, mailboxes=unlimited. May be repeated.")
    private List<NameAndValue> resources = List.of();

    @Option(names = "--allowance", paramLabel = "NAME", description = "What it allows. May be repeated.")
    private List<String> allowances = List.of();

    @Option(names = "--selection", paramLabel = "NAME=VALUE", description = "What it has chosen. May be repeated.")
    private List<NameAndValue> selections = List.of();

    void applyTo(NewPlan.Builder plan) {
        for (NameAndValue resource : resources) {
            PlanResource.Builder granted = plan.addResourcesBuilder().setName(resource.name());
            resource.amount().ifPresent(granted::setTotal);
        }
        allowances.forEach(name -> plan.addAllowancesBuilder().setName(name));
        for (NameAndValue selection : selections) {
            plan.addSelectionsBuilder().setName(selection.name()).setValue(selection.value());
        }
    }
}
