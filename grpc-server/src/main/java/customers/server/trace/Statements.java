package customers.server.trace;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.ttddyy.observation.tracing.QueryContext;
import net.ttddyy.observation.tracing.QueryObservationConvention;

/** How a trace tells a statement: named by its verb and its first table, with its text and never with a parameter. */
final class Statements implements QueryObservationConvention {
    private static final Pattern VERB_AND_TABLE =
            Pattern.compile("\\s*(?<verb>\\w+)(?:.*?\\b(?:FROM|INTO|UPDATE)\\s+(?<table>\\w+))?.*", Pattern.DOTALL);

    @Override
    public String getContextualName(QueryContext context) {
        Matcher statement = VERB_AND_TABLE.matcher(text(context));
        if (!statement.matches()) {
            return "statement";
        }
        String verb = statement.group("verb").toUpperCase(Locale.ROOT);
        String table = statement.group("table");
        return table == null ? verb : verb + " " + table;
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(QueryContext context) {
        KeyValues values = KeyValues.of(KeyValue.of("db.query.text", text(context)));
        String rows = context.getAffectedRowCount();
        return rows == null ? values : values.and(KeyValue.of("db.response.affected_rows", rows));
    }

    private static String text(QueryContext context) {
        return String.join("; ", context.getQueries()).replaceAll("\\s+", " ").strip();
    }
}
