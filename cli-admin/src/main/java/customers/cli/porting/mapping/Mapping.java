package customers.cli.porting.mapping;

import customers.cli.exit.RefusedException;
import customers.cli.porting.file.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How the rows of a file become ours: which column is which, what other words mean, what is the same in all rows, and which
 * rows are left out. What is said later takes the place of what was said before.
 */
public final class Mapping {
    private final List<String> known;
    private final Map<String, List<Template>> columns = new HashMap<>();
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Map<String, Set<String>> only = new HashMap<>();
    private final Map<String, Set<String>> skipped = new HashMap<>();

    /** One that changes nothing; {@code known} are our columns. */
    public Mapping(List<String> known) {
        this.known = known;
    }

    /** A column of ours is a column of the file, or the first of several templates that has a text. */
    public void column(String ours, List<String> theirs) {
        columns.put(ours(ours), theirs.stream().map(Template::new).toList());
    }

    /** A column of ours has this text in all rows. */
    public void constant(String ours, String text) {
        constants.put(ours(ours), text);
    }

    /** In a column of ours, a text of the file means another one. */
    void word(String ours, String theirs, String meaning) {
        words.computeIfAbsent(ours(ours), column -> new HashMap<>()).put(theirs, meaning);
    }

    /** Rows with another text than these in a column of the file are left out. */
    void only(String theirs, List<String> texts) {
        only.put(theirs, Set.copyOf(texts));
    }

    /** Rows with one of these texts in a column of the file are left out. */
    void skip(String theirs, List<String> texts) {
        skipped.computeIfAbsent(theirs, column -> new HashSet<>()).addAll(texts);
    }

    private String ours(String column) {
        if (!known.contains(column)) {
            throw RefusedException.usage(
                    "There is no column " + column + " of ours; there are " + String.join(", ", known) + ".");
        }
        return column;
    }

    /** Refuses a file whose headings are not those that the mapping is of. {@code needed} as in a kind. */
    public void check(List<String> headings, List<List<String>> needed) {
        columns.forEach((ours, templates) -> {
            if (templates.stream().noneMatch(template -> headings.containsAll(template.headings()))) {
                throw absent(templates.get(0).headings(), headings);
            }
        });
        for (String column : rowColumns()) {
            if (!headings.contains(column)) {
                throw absent(List.of(column), headings);
            }
        }
        for (List<String> alternatives : needed) {
            if (alternatives.stream().noneMatch(ours -> isFilled(ours, headings))) {
                throw RefusedException.usage("line 1: there is no column " + String.join(" or ", alternatives)
                        + "; there are " + String.join(", ", headings) + ". --map " + alternatives.get(0)
                        + "=COLUMN says which one it is.");
            }
        }
        Set<String> unknown = unknown(headings);
        if (!unknown.isEmpty()) {
            throw RefusedException.usage("line 1: there is no column " + String.join(" nor ", unknown)
                    + " of ours; with --map all columns but the mapped are left out.");
        }
    }

    private boolean isFilled(String ours, List<String> headings) {
        return constants.containsKey(ours) || columns.containsKey(ours) || headings.contains(ours);
    }

    private static RefusedException absent(List<String> sought, List<String> headings) {
        return RefusedException.usage("line 1: there is no column "
                + sought.stream().filter(heading -> !headings.contains(heading)).collect(Collectors.joining(" nor "))
                + "; there are " + String.join(", ", headings) + ".");
    }

    private Set<String> rowColumns() {
        Set<String> named = new TreeSet<>(only.keySet());
        named.addAll(skipped.keySet());
        return named;
    }

    /** Columns that stand for nothing, where the mapping renames none. */
    private Set<String> unknown(Iterable<String> headings) {
        Set<String> unknown = new TreeSet<>();
        if (columns.isEmpty()) {
            headings.forEach(unknown::add);
            known.forEach(unknown::remove);
            unknown.removeAll(rowColumns());
        }
        return unknown;
    }

    /** The row as one of ours; empty when it is left out. */
    public Optional<Row> apply(Row row) {
        if (row.problem() != null) {
            return Optional.of(row);
        }
        if (only.entrySet().stream().anyMatch(rule -> !rule.getValue().contains(row.get(rule.getKey())))
                || skipped.entrySet().stream().anyMatch(rule -> rule.getValue().contains(row.get(rule.getKey())))) {
            return Optional.empty();
        }
        List<String> unknown = new ArrayList<>(unknown(row.cells().keySet()));
        if (!unknown.isEmpty()) {
            return Optional.of(Row.broken(row.line(), "field " + unknown.get(0) + ": is not one of ours"));
        }
        Map<String, String> cells = new HashMap<>();
        known.forEach(ours -> cells.put(ours, text(ours, row)));
        cells.putAll(constants);
        return Optional.of(Row.of(row.line(), cells));
    }

    private String text(String ours, Row row) {
        List<Template> templates = columns.getOrDefault(ours, List.of());
        String text = templates.isEmpty()
                ? row.get(ours)
                : templates.stream()
                        .map(template -> template.of(row))
                        .filter(one -> !one.isBlank())
                        .findFirst()
                        .orElse("");
        return words.getOrDefault(ours, Map.of()).getOrDefault(text, text);
    }
}
