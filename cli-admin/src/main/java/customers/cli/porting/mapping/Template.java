package customers.cli.porting.mapping;

import customers.cli.porting.file.Row;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text made of the columns of a file: the name of one column, or a text with names in braces. */
record Template(String text) {
    private static final Pattern NAMED = Pattern.compile("\\{([^{}]+)\\}");

    /** The columns that are named. */
    List<String> headings() {
        List<String> named =
                NAMED.matcher(text).results().map(name -> name.group(1)).toList();
        return named.isEmpty() ? List.of(text) : named;
    }

    /** The text for a row, without blanks at its ends; empty when nothing stands in any of the columns. */
    String of(Row row) {
        if (headings().stream().noneMatch(row::has)) {
            return "";
        }
        Matcher names = NAMED.matcher(text);
        return names.find()
                ? names.replaceAll((MatchResult name) -> Matcher.quoteReplacement(row.get(name.group(1))))
                        .strip()
                : row.get(text);
    }
}
