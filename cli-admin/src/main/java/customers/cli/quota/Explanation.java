package customers.cli.quota;

import customers.cli.output.Grid;
import customers.cli.output.Lines;
import customers.cli.output.Looks;
import customers.cli.output.OutputFormat;
import customers.cli.shell.Shell;
import customers.v1.Org;
import customers.v1.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a sale fits, told to people or to programs.
 *
 * @param draws those from the seller, each followed by those from its ancestors that would make good for it
 */
record Explanation(Org customer, Plan plan, Org seller, List<Draw> draws) {

    void print(Shell shell) {
        Lines lines = shell.outputOptions().output().lines();
        OutputFormat format = shell.outputOptions().format();
        if (format == OutputFormat.csv) {
            draws.forEach(draw -> lines.add(Draw.COLUMNS, draw.document()));
        } else if (format != OutputFormat.table) {
            shell.outputOptions().output().printDocument(document());
        } else {
            text(shell.looks()).forEach(lines::add);
        }
    }

    private boolean fits() {
        return draws.stream().allMatch(Draw::fits);
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("fits", fits());
        document.put("customerId", customer.getId());
        document.put("planId", plan.getId());
        document.put("sellerId", seller.getId());
        document.put("draws", draws.stream().map(Draw::document).toList());
        return document;
    }

    private List<String> text(Looks looks) {
        List<String> text = new ArrayList<>();
        text.add("%s (plan %d) for %s, sold by %s"
                .formatted(name(plan.getName()), plan.getId(), name(customer.getName()), name(seller.getName())));
        if (!draws.isEmpty()) {
            List<List<String>> rows = new ArrayList<>(List.of(Draw.HEADING));
            draws.forEach(draw -> rows.add(draw.row()));
            text.addAll(Grid.of(rows));
        } else {
            text.add("Nothing would be drawn: "
                    + (seller.hasParentId() ? "the plan grants nothing." : "the master org sells without limits."));
        }
        if (fits()) {
            text.add(looks.coloured(Looks.Colour.GREEN, "It fits.") + " Nothing was sold; this would:");
            text.add("  customers-admin subscription create --org %s --customer %s --plan %d"
                    .formatted(seller.getId(), customer.getId(), plan.getId()));
        } else {
            text.add(looks.coloured(Looks.Colour.RED, "It does not fit.") + " What can be done:");
            text.addAll(next());
        }
        return text;
    }

    /** From the top down: who gives first stands first. */
    private List<String> next() {
        List<String> next = new ArrayList<>();
        for (int i = draws.size() - 1; i >= 0; i--) {
            Draw draw = draws.get(i);
            if (!draw.fits()) {
                boolean known =
                        i + 1 < draws.size() && draws.get(i + 1).resource().equals(draw.resource());
                String vendor =
                        known ? name(draws.get(i + 1).org().getName()) : "whoever sells to it, out of reach here,";
                next.add("  %s runs short of %s: %s must sell it %s more of it, with a larger plan."
                        .formatted(name(draw.org().getName()), name(draw.resource()), vendor, more(draw)));
            }
        }
        next.add("  Or sell a plan with less.");
        return next;
    }

    private static String more(Draw draw) {
        Long missing = draw.missing();
        return missing == null ? "an unlimited amount" : Grid.amount(draw.resource(), missing);
    }

    private static String name(String text) {
        return Lines.plain(text);
    }
}
