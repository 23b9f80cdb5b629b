package customers.bench.report;

import customers.bench.load.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Calls that touch very many rows, and the writers elsewhere before and meanwhile. */
public final class Heavy {
    private static final double MEGABYTE = 1 << 20;

    private final Map<String, String> facts;
    private final List<Line> lines = new ArrayList<>();

    /** Of a run on this. */
    public Heavy(Map<String, String> facts) {
        this.facts = facts;
    }

    /**
     * One such call.
     *
     * @param reached how many orgs or subscriptions
     * @param heapPeak of the server meanwhile, in bytes
     * @param before the writers elsewhere, when nothing else was done
     * @param during the same meanwhile
     */
    public record Line(String name, int reached, double seconds, long heapPeak, Outcome before, Outcome during) {}

    /** Adds the next. */
    public void add(Line line) {
        lines.add(line);
    }

    /** How many calls of the writers did not succeed. */
    public long failures() {
        return lines.stream()
                .mapToLong(line -> line.before().failures() + line.during().failures())
                .sum();
    }

    /** The lines of a table. */
    public String table() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-18s%10s%10s%12s%12s | sales elsewhere: %9s%10s%9s%10s%n",
                "",
                "reached",
                "seconds",
                "a second",
                "heap MiB",
                "before/s",
                "p99 ms",
                "during/s",
                "p99 ms"));
        for (Line line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-18s%10d%10.1f%12.0f%12.0f | %17s%9.0f%10.1f%9.0f%10.1f%n",
                    line.name(),
                    line.reached(),
                    line.seconds(),
                    line.reached() / line.seconds(),
                    line.heapPeak() / MEGABYTE,
                    "",
                    line.before().rate(),
                    line.before().millis(99),
                    line.during().rate(),
                    line.during().millis(99)));
        }
        return text.toString();
    }

    /** As a document. */
    public String json() {
        ObjectNode document = Results.JSON.createObjectNode();
        ObjectNode run = document.putObject("run");
        facts.forEach(run::put);
        ObjectNode calls = document.putObject("calls");
        for (Line line : lines) {
            ObjectNode call = calls.putObject(line.name());
            call.put("reached", line.reached());
            call.put("seconds", Results.round(line.seconds()));
            call.put("serverHeapPeakMiB", Results.round(line.heapPeak() / MEGABYTE));
            Results.cell(call.putObject("salesBefore"), new Cell(line.before(), Map.of()));
            Results.cell(call.putObject("salesDuring"), new Cell(line.during(), Map.of()));
        }
        return Results.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    /** The p99 of the writers, before and meanwhile, as bars. */
    public String svg() {
        double most = lines.stream()
                .mapToDouble(
                        line -> Math.max(line.before().millis(99), line.during().millis(99)))
                .max()
                .orElse(1);
        Svg svg = new Svg(760, 70 + 50 * lines.size());
        svg.text(10, 20, "start", "p99 of sales elsewhere in the tree, ms: before (grey) and during (blue)");
        double y = 40;
        for (Line line : lines) {
            svg.text(140, y + 16, "end", line.name());
            bar(svg, y, line.before(), most, "#9aa5b1");
            bar(svg, y + 16, line.during(), most, "#2f6fb3");
            y += 50;
        }
        return svg.toString();
    }

    private static void bar(Svg svg, double y, Outcome outcome, double most, String color) {
        double width = 480 * outcome.millis(99) / Math.max(most, 1e-9);
        svg.bar(150, y, width, 14, color)
                .text(155 + width, y + 12, "start", String.format(Locale.ROOT, "%.1f", outcome.millis(99)));
    }
}
