package customers.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is accepted and what is refused of more and more calls, and how long the accepted take. */
public final class Curve {
    private static final Map<String, String> COLORS = Map.of("gRPC", "#2f6fb3", "REST", "#e08a2e");
    private static final int LEFT = 60;
    private static final int WIDTH = 380;
    private static final int HEIGHT = 220;
    private static final int TOP = 60;
    private static final double MOST = 4;

    private final Map<String, String> facts;
    private final List<Point> points = new ArrayList<>();

    /** Of a run on this. */
    public Curve(Map<String, String> facts) {
        this.facts = facts;
    }

    /**
     * What came of one rate.
     *
     * @param factor times what can be done
     * @param offered calls a second
     */
    public record Point(String way, double factor, double offered, Cell cell) {
        double refusedRate() {
            return cell.outcome().refused() / cell.outcome().seconds();
        }
    }

    /** Adds the next. */
    public void add(Point point) {
        points.add(point);
    }

    /** How many calls were neither accepted nor refused. */
    public long failures() {
        return points.stream()
                .mapToLong(point -> point.cell().outcome().failures())
                .sum();
    }

    /** One of those, in words; null without any. */
    public @Nullable String failure() {
        return points.stream()
                .map(point -> point.cell().outcome().failure())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The lines of a table. */
    public String table() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-6s%10s%12s%12s%12s%10s%10s%10s%n",
                "",
                "capacity",
                "offered/s",
                "accepted/s",
                "refused/s",
                "failed",
                "p50 ms",
                "p99 ms"));
        for (Point point : points) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-6s%9.1fx%12.0f%12.0f%12.0f%10d%10.1f%10.1f%n",
                    point.way(),
                    point.factor(),
                    point.offered(),
                    point.cell().outcome().rate(),
                    point.refusedRate(),
                    point.cell().outcome().failures(),
                    point.cell().outcome().millis(50),
                    point.cell().outcome().millis(99)));
        }
        return text.toString();
    }

    /** As a document. */
    public String json() {
        ObjectNode document = Results.JSON.createObjectNode();
        ObjectNode run = document.putObject("run");
        facts.forEach(run::put);
        ArrayNode array = document.putArray("points");
        for (Point point : points) {
            ObjectNode node = array.addObject();
            node.put("way", point.way());
            node.put("factor", point.factor());
            node.put("offeredPerSecond", Results.round(point.offered()));
            node.put("refusedPerSecond", Results.round(point.refusedRate()));
            Results.cell(node, point.cell());
        }
        return Results.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    /** Two pictures side by side: how many are accepted, and the latency that 99 of 100 of them stay below. */
    public String svg() {
        Svg svg = new Svg(2 * (LEFT + WIDTH) + 40, TOP + HEIGHT + 50);
        plot(svg, LEFT, "accepted a second", point -> point.cell().outcome().rate());
        plot(
                svg,
                2 * LEFT + WIDTH + 10,
                "p99 of the accepted, ms",
                point -> point.cell().outcome().millis(99));
        return svg.toString();
    }

    private interface Measure {
        double of(Point point);
    }

    private void plot(Svg svg, double left, String title, Measure measure) {
        double most =
                Math.max(1e-9, points.stream().mapToDouble(measure::of).max().orElse(1));
        double bottom = TOP + HEIGHT;
        svg.text(left, 24, "start", title + ", by the load in times of what can be done");
        svg.line(left, bottom, left + WIDTH, bottom, "#888").line(left, TOP, left, bottom, "#888");
        svg.text(left - 6, TOP + 4, "end", String.format(Locale.ROOT, "%.0f", most))
                .text(left - 6, bottom, "end", "0");
        double key = left;
        for (String way : List.of("gRPC", "REST")) {
            String color = COLORS.getOrDefault(way, "#000");
            svg.bar(key, 34, 12, 10, color).text(key + 16, 44, "start", way);
            key += 70;
            double beforeX = 0;
            double beforeY = 0;
            for (Point point :
                    points.stream().filter(each -> each.way().equals(way)).toList()) {
                double x = left + WIDTH * point.factor() / MOST;
                double y = bottom - HEIGHT * measure.of(point) / most;
                svg.dot(x, y, color).text(x, bottom + 18, "middle", point.factor() + "×");
                if (beforeX > 0) {
                    svg.line(beforeX, beforeY, x, y, color);
                }
                beforeX = x;
                beforeY = y;
            }
        }
    }
}
