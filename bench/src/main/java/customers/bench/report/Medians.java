package customers.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The median of each operation in one run divided by that in another. */
public final class Medians {
    private static final List<String> WAYS = List.of("bare", "gRPC", "REST");

    private Medians() {}

    /** The lines of a table. */
    public static String ratios(Path before, Path after) throws IOException {
        JsonNode first = Results.JSON.readTree(Files.readString(before)).path("operations");
        JsonNode second = Results.JSON.readTree(Files.readString(after)).path("operations");
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-27s", "p50 of B / p50 of A"));
        WAYS.forEach(way -> text.append(String.format(Locale.ROOT, "%10s", way)));
        text.append(String.format("%n"));
        for (String name : first.propertyNames()) {
            if (second.has(name)) {
                text.append(String.format(Locale.ROOT, "%-27s", name));
                WAYS.forEach(way -> text.append(
                        ratio(first.path(name).path(way), second.path(name).path(way))));
                text.append(String.format("%n"));
            }
        }
        return text.toString();
    }

    private static String ratio(JsonNode before, JsonNode after) {
        double base = before.path("p50Millis").asDouble(0);
        return base == 0 || after.isMissingNode()
                ? String.format(Locale.ROOT, "%10s", "–")
                : String.format(Locale.ROOT, "%10.2f", after.path("p50Millis").asDouble(0) / base);
    }
}
