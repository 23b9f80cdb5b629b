package customers.server.trace;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.ttddyy.observation.tracing.QueryContext;
import net.ttddyy.observation.tracing.QueryObservationConvention;

/** How a trace tells a statement: named by its verb and its first table, with its text and never with a parameter. */
final class Statements implements QueryObservationConvention {
    private static final Pattern VERB = Pattern.compile("\\w+");
    private static final Pattern TABLE = Pattern.compile("\\b(?:FROM|INTO|UPDATE)\\s+(\\w+)");

    @Override
    public String getContextualName(QueryContext context) {
        String text = text(context);
        Matcher verb = VERB.matcher(text);
        Matcher table = TABLE.matcher(text);
        return (verb.find() ? verb.group() : "statement") + (table.find() ? " " + table.group(1) : "");
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
