package customers.core.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.flywaydb.core.Flyway;

/**
 * The rows of a database in SQL that MariaDB and MySQL both read, a statement a line. The tables are not in it: the
 * migrations make them, and which these were, with their checksums, is in the first lines.
 */
final class Dump {
    private static final String MIGRATION = "-- migration ";
    private static final String HISTORY = "flyway_schema_history";

    /** Any order of the tables will do. */
    private static final String SESSION = "SET SESSION foreign_key_checks = 0, time_zone = '+00:00',"
            + " sql_mode = 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO'";

    private final List<String> lines;

    private Dump(List<String> lines) {
        this.lines = lines;
    }

    /** Reads a file that was written. */
    static Dump read(Path file) throws IOException {
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
            return new Dump(new String(packed.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    /** Takes the whole of a database that nobody writes to. */
    static Dump of(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            sql.execute(SESSION);
            List<String> lines = new ArrayList<>(all(
                    sql,
                    "SELECT CONCAT('" + MIGRATION + "', version, ' ', checksum) FROM " + HISTORY
                            + " ORDER BY installed_rank"));
            for (String table : tables(sql)) {
                lines.addAll(rows(sql, table));
            }
            return new Dump(lines);
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The migrations that had made the tables, each with its checksum. */
    List<String> migrations() {
        return lines.stream().filter(line -> line.startsWith(MIGRATION)).toList();
    }

    /** The rows of a table. */
    List<String> rowsOf(String table) {
        return lines.stream()
                .filter(line -> line.startsWith("INSERT INTO " + table + " "))
                .toList();
    }

    /** Makes the tables as they were then, and fills them. What migrations put into them is in the rows. */
    void load(String url) throws SQLException {
        String last = migrations().get(migrations().size() - 1);
        String version = last.substring(MIGRATION.length(), last.lastIndexOf(' '));
        Flyway.configure().dataSource(url, null, null).target(version).load().migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            sql.execute(SESSION);
            connection.setAutoCommit(false);
            for (String table : tables(sql)) {
                sql.execute("DELETE FROM " + table);
            }
            for (String line : lines) {
                if (!line.startsWith("--")) {
                    sql.execute(line);
                }
            }
            connection.commit();
        }
    }

    private static List<String> tables(Statement sql) throws SQLException {
        return all(
                sql,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> '"
                        + HISTORY + "' ORDER BY table_name");
    }

    private static List<String> rows(Statement sql, String table) throws SQLException {
        String where = " FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '" + table
                + "' AND COALESCE(generation_expression, '') = '' ORDER BY ordinal_position";
        List<String> columns = all(sql, "SELECT column_name" + where);
        List<String> values = all(
                sql,
                "SELECT CASE WHEN data_type LIKE '%binary' THEN CONCAT('CONCAT(''X'''''', HEX(', column_name, '),"
                        + " '''''''')') ELSE CONCAT('QUOTE(CAST(', column_name, ' AS CHAR))') END" + where);
        String order = IntStream.rangeClosed(1, columns.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        List<String> rows = new ArrayList<>();
        try (ResultSet found =
                sql.executeQuery("SELECT " + String.join(", ", values) + " FROM " + table + " ORDER BY " + order)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                rows.add("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                        + String.join(", ", row) + ");");
            }
        }
        return rows;
    }

    private static List<String> all(Statement sql, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
