package customers.cli.porting;

import customers.cli.exit.Shortage;
import customers.cli.output.Lines;
import customers.cli.output.OutputFormat;
import customers.cli.porting.kind.Outcome;
import customers.cli.shell.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts what became of the rows and tells of it: as a table the failed ones on standard error, in the other formats each
 * one on standard output; the counts at the end.
 */
final class Tally {
    private static final List<String> COLUMNS = List.of("line", "outcome", "id", "reason", "shortages");

    private final Shell shell;
    private final Progress progress;
    private final OutputFormat format;
    private final Lines lines;
    private final Map<String, Object> counts = new LinkedHashMap<>();

    Tally(Shell shell, Progress progress) {
        this.shell = shell;
        this.progress = progress;
        this.format = shell.outputOptions().format();
        this.lines = shell.outputOptions().output().lines();
        Outcome.WORDS.forEach(word -> counts.put(word, 0L));
    }

    synchronized void add(long line, Outcome outcome) {
        counts.merge(outcome.word(), 1L, (before, one) -> (Long) before + 1);
        if (format != OutputFormat.table) {
            progress.clear();
            lines.add(COLUMNS, document(line, outcome));
        } else if (outcome.isFailed()) {
            progress.clear();
            shell.note("line " + line + ": " + outcome.reason().replaceAll("\\p{Cntrl}", " "));
        }
        progress.at(counts.values().stream().mapToLong(count -> (Long) count).sum());
    }

    private static Map<String, Object> document(long line, Outcome outcome) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("line", line);
        document.put("outcome", outcome.word());
        if (!outcome.id().isEmpty()) {
            document.put("id", outcome.id());
        }
        if (!outcome.reason().isEmpty()) {
            document.put("reason", outcome.reason());
        }
        if (!outcome.shortages().isEmpty()) {
            document.put(
                    "shortages",
                    outcome.shortages().stream().map(Tally::document).toList());
        }
        return document;
    }

    /** As in the answers of the REST API, where an unlimited request has no number. */
    private static Map<String, Object> document(Shortage shortage) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("resource", shortage.resource());
        Long requested = shortage.requested();
        if (requested != null) {
            document.put("requested", requested);
        }
        document.put("available", shortage.available());
        document.put("orgId", shortage.orgId());
        document.put("subscriptionId", shortage.subscriptionId());
        return document;
    }

    synchronized boolean hasFailed() {
        return !Long.valueOf(0).equals(counts.get("failed"));
    }

    /** Prints the counts: of CSV, which has rows alone, on standard error. */
    synchronized void print() {
        progress.clear();
        String line = counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
        switch (format) {
            case table -> shell.say(line);
            case csv -> shell.note(line);
            case json, yaml -> lines.add(List.of(), Map.of("summary", counts));
        }
    }
}
