package customers.cli.output;

import customers.v1.UsedResource;
import java.util.ArrayList;
import java.util.List;

/** How full a subscription is: a line with a bar for each resource, aligned. */
public final class UsageBars {
    private UsageBars() {}

    /** The lines, in the order of the resources. */
    public static List<String> of(List<UsedResource> resources, Looks looks) {
        int width = resources.stream()
                .mapToInt(resource -> TextWidth.of(Cells.plain(resource.getName())))
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (UsedResource resource : resources) {
            Long total = resource.hasTotal() ? resource.getTotal() : null;
            lines.add(TextWidth.padded(Cells.plain(resource.getName()), width)
                    + "  " + looks.bar(resource.getUsage(), total)
                    + "  " + Cells.amount(resource.getName(), resource.getUsage())
                    + "/" + (total == null ? "unlimited" : Cells.amount(resource.getName(), total)));
        }
        return lines;
    }
}
