package customers.e2e.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The invariants of the domain, checked from outside: plain SQL over the tables, see `invariants.sql`. */
public final class Invariants {
    private static final Pattern NAMED_STATEMENT = Pattern.compile("^--: (.+)\n([^;]+);", Pattern.MULTILINE);
    private static final Map<String, String> STATEMENTS = statements();

    private Invariants() {}

    /** Fails and names every row that breaks an invariant. */
    public static void check(Installation installation) {
        try (var connection = installation.database()) {
            assertThat(broken(connection)).as("broken invariants").isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException("the invariants could not be checked", e);
        }
    }

    /** What breaks an invariant, as a connection sees it, each with the name of the invariant. */
    public static List<String> broken(Connection connection) throws SQLException {
        var broken = new ArrayList<String>();
        for (var invariant : STATEMENTS.entrySet()) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(invariant.getValue())) {
                while (rows.next()) {
                    broken.add(invariant.getKey() + ": " + rows.getString(1));
                }
            }
        }
        return broken;
    }

    private static Map<String, String> statements() {
        try (var file = Invariants.class.getResourceAsStream("invariants.sql")) {
            var statements = new LinkedHashMap<String, String>();
            var matcher = NAMED_STATEMENT.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                statements.put(matcher.group(1), matcher.group(2));
            }
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
