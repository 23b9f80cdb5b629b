package customers.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The one table: a line for each operation. */
public final class TextTable {
    private static final List<String> WAYS = List.of("bare", "gRPC", "REST");

    private TextTable() {}

    /** The lines. */
    public static String of(Results results) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-27s", ""));
        WAYS.forEach(way -> text.append(String.format(Locale.ROOT, "|%26s ", way)));
        text.append(String.format(Locale.ROOT, "|%10s%10s |%7s%n", "gRPC/bare", "REST/gRPC", "driver"));
        text.append(String.format(Locale.ROOT, "%-27s", "operation"));
        WAYS.forEach(way -> text.append(String.format(Locale.ROOT, "|%8s%9s%9s ", "/s", "p50 ms", "p99 ms")));
        text.append(String.format(Locale.ROOT, "|%21s|%7s%n", "", "CPU"));
        results.cells().forEach((name, row) -> line(text, name, row));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Map<String, Cell> row) {
        text.append(String.format(Locale.ROOT, "%-27s", name));
        for (String way : WAYS) {
            Cell cell = row.get(way);
            text.append(
                    cell == null
                            ? String.format(Locale.ROOT, "|%8s%9s%9s ", "–", "–", "–")
                            : String.format(
                                    Locale.ROOT,
                                    "|%8.0f%9.2f%9.2f ",
                                    cell.outcome().rate(),
                                    cell.outcome().millis(50),
                                    cell.outcome().millis(99)));
        }
        text.append(String.format(
                Locale.ROOT,
                "|%10s%10s |%6.0f%%%n",
                ratio(Results.ratio(row, "gRPC", "bare")),
                ratio(Results.ratio(row, "REST", "gRPC")),
                100 * driver(row)));
    }

    /** The greatest share of one processor that the driver took of its own; bare, the driver is what is measured. */
    private static double driver(Map<String, Cell> row) {
        return row.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("bare"))
                .mapToDouble(entry -> entry.getValue().cpu().getOrDefault("driver", 0.0))
                .max()
                .orElse(0);
    }

    private static String ratio(OptionalDouble ratio) {
        return ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "–";
    }
}
