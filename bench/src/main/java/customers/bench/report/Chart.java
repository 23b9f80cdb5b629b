package customers.bench.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The table as bars: for each operation how many a second each way, and the ratios beside them. */
public final class Chart {
    private static final Map<String, String> COLORS =
            new LinkedHashMap<>(Map.of("bare", "#9aa5b1", "gRPC", "#2f6fb3", "REST", "#e08a2e"));
    private static final int LEFT = 170;
    private static final int BARS = 520;
    private static final int RIGHT = 190;
    private static final int TOP = 70;
    private static final int BAR = 12;
    private static final int GAP = 14;

    private Chart() {}

    /** The picture. */
    public static String of(Results results) {
        int rows = results.cells().values().stream().mapToInt(Map::size).sum();
        int height = TOP + rows * BAR + results.cells().size() * GAP + 20;
        Svg svg = new Svg(LEFT + BARS + RIGHT, height);
        head(svg, results);
        double[] y = {TOP};
        results.cells().forEach((name, row) -> y[0] = operation(svg, name, row, y[0]));
        return svg.toString();
    }

    private static void head(Svg svg, Results results) {
        Map<String, String> facts = results.facts();
        svg.text(10, 20, "start", "Calls a second, each operation scaled to its fastest way");
        svg.text(
                10,
                38,
                "start",
                facts.getOrDefault("data", "") + " · " + facts.getOrDefault("clients", "?") + " clients · "
                        + facts.getOrDefault("cores", "?") + " cores, everything on one machine · JDK "
                        + facts.getOrDefault("jdk", "?"));
        double x = LEFT;
        for (String way : java.util.List.of("bare", "gRPC", "REST")) {
            svg.bar(x, 48, 12, 10, COLORS.getOrDefault(way, "#000")).text(x + 16, 58, "start", way);
            x += 70;
        }
    }

    private static double operation(Svg svg, String name, Map<String, Cell> row, double top) {
        double most = row.values().stream()
                .mapToDouble(cell -> cell.outcome().rate())
                .max()
                .orElse(1);
        svg.text(LEFT - 10, top + row.size() * BAR / 2.0 + 4, "end", name);
        double y = top;
        for (Map.Entry<String, Cell> entry : row.entrySet()) {
            double rate = entry.getValue().outcome().rate();
            double width = most == 0 ? 0 : BARS * rate / most;
            svg.bar(LEFT, y, width, BAR - 2, COLORS.getOrDefault(entry.getKey(), "#000"));
            String label = String.format(
                    Locale.ROOT,
                    "%.0f/s  p50 %.1f  p99 %.1f ms",
                    rate,
                    entry.getValue().outcome().millis(50),
                    entry.getValue().outcome().millis(99));
            svg.text(LEFT + width + 5, y + BAR - 2, "start", label);
            y += BAR;
        }
        return y + GAP;
    }
}
