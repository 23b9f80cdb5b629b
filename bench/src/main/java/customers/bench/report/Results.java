package customers.bench.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a run found: a cell for each operation and each way, and what it was made on. */
public final class Results {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> facts;
    private final Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();

    /** Of a run on this. */
    public Results(Map<String, String> facts) {
        this.facts = new LinkedHashMap<>(facts);
    }

    /** Says something more of the run. */
    public void tell(String name, String value) {
        facts.put(name, value);
    }

    /** Adds what was measured, to what was before of the same. */
    public void add(String operation, String way, Cell cell) {
        cells.computeIfAbsent(operation, name -> new LinkedHashMap<>()).merge(way, cell, Cell::plus);
    }

    /** How many calls were answered otherwise than expected. */
    public long failures() {
        return cells.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToLong(cell -> cell.outcome().failures() + cell.outcome().refused())
                .sum();
    }

    /** One of those, in words; null without any. */
    public @Nullable String failure() {
        return cells.values().stream()
                .flatMap(row -> row.values().stream())
                .filter(cell -> cell.outcome().failures() + cell.outcome().refused() > 0)
                .map(cell -> cell.outcome().failure() == null
                        ? "refused"
                        : cell.outcome().failure())
                .findFirst()
                .orElse(null);
    }

    Map<String, String> facts() {
        return facts;
    }

    Map<String, Map<String, Cell>> cells() {
        return cells;
    }

    /** The throughput one way divided by that another way; empty where one was not measured. */
    static OptionalDouble ratio(Map<String, Cell> row, String way, String to) {
        Cell cell = row.get(way);
        Cell base = row.get(to);
        if (cell == null || base == null || base.outcome().rate() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(cell.outcome().rate() / base.outcome().rate());
    }

    /** As a document. */
    public String json() {
        ObjectNode document = JSON.createObjectNode();
        ObjectNode run = document.putObject("run");
        facts.forEach(run::put);
        ObjectNode operations = document.putObject("operations");
        cells.forEach((name, row) -> {
            ObjectNode operation = operations.putObject(name);
            row.forEach((way, cell) -> cell(operation.putObject(way), cell));
            ratio(row, "gRPC", "bare").ifPresent(ratio -> operation.put("gRPC/bare", round(ratio)));
            ratio(row, "REST", "gRPC").ifPresent(ratio -> operation.put("REST/gRPC", round(ratio)));
        });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    static void cell(ObjectNode node, Cell cell) {
        node.put("perSecond", round(cell.outcome().rate()));
        node.put("calls", cell.outcome().latencies().getTotalCount());
        node.put("p50Millis", round(cell.outcome().millis(50)));
        node.put("p99Millis", round(cell.outcome().millis(99)));
        node.put("maxMillis", round(cell.outcome().millis(100)));
        node.put("refused", cell.outcome().refused());
        node.put("failures", cell.outcome().failures());
        ObjectNode cpu = node.putObject("cpu");
        cell.cpu().forEach((process, share) -> cpu.put(process, round(share)));
    }

    static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
