package customers.bench.data;

import com.mysql.cj.jdbc.JdbcStatement;
import customers.bench.system.Database;
import customers.bench.system.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Fills a database that the server has just begun. Each table goes in whole by one LOAD DATA, into an empty table: MariaDB
 * then sorts the rows of every key and builds it at once.
 */
public final class Loader {
    private static final String UNCHECKED = "SET SESSION unique_checks = 0, foreign_key_checks = 0";

    private final Database database;
    private final Population population;
    private final int threads;

    /** Loads with so many tables at a time. */
    public Loader(Database database, Population population, int threads) {
        this.database = database;
        this.population = population;
        this.threads = threads;
    }

    /** Loads all; answers how many rows there are. No server may run on the database meanwhile. */
    public long load() throws SQLException {
        allowFiles();
        OrgTables.Master master = new MasterOrg(population).takeOver(database);
        List<Table> tables = tables(population, master);
        long rows = 0;
        for (long loaded : fill(tables)) {
            rows += loaded;
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            Derived.fill(statement);
            analyze(statement);
            Loads.write(connection, population.shape());
        }
        return rows;
    }

    /** MySQL takes no files by default; it takes the right to change that. */
    private void allowFiles() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (MasterOrg.strings(statement, "SELECT @@GLOBAL.local_infile").contains("0")) {
                statement.execute("SET GLOBAL local_infile = 1");
            }
        }
    }

    /** All tables, the one that takes longest first. */
    static List<Table> tables(Population population, OrgTables.Master master) {
        Counts counts = new Counts(population);
        return Stream.of(
                        List.of(new LedgerTable(population).table()),
                        new SaleTables(population, counts).all(),
                        new OrgTables(population, counts, master).all())
                .flatMap(List::stream)
                .toList();
    }

    private List<Long> fill(List<Table> tables) {
        Map<String, Long> places = new HashMap<>();
        AtomicLong all = new AtomicLong();
        tables.forEach(table -> all.addAndGet(table.places()));
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (Progress progress = new Progress("load " + all + " places")) {
            List<Future<Long>> loads = new ArrayList<>();
            for (Table table : tables) {
                loads.add(executor.submit(() -> fill(table, place -> {
                    synchronized (places) {
                        places.put(table.name(), place);
                        progress.at(
                                places.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                                all.get());
                    }
                })));
            }
            List<Long> rows = new ArrayList<>();
            for (Future<Long> load : loads) {
                rows.add(load.get());
            }
            return rows;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot load: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private long fill(Table table, java.util.function.LongConsumer told) throws SQLException, IOException {
        try (Connection connection = database.connectToLoad();
                Statement statement = connection.createStatement();
                InputStream rows = table.open(told);
                Progress progress = new Progress("  " + table.name())) {
            statement.execute(UNCHECKED);
            if (!MasterOrg.KEPT.contains(table.name())) {
                statement.execute("TRUNCATE TABLE " + table.name());
            }
            statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(rows);
            return statement.executeLargeUpdate(table.statement());
        }
    }

    private static void analyze(Statement statement) throws SQLException {
        List<String> tables = MasterOrg.strings(
                statement,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type = 'BASE TABLE'");
        try (Progress progress = new Progress("analyze " + tables.size() + " tables")) {
            for (String table : tables) {
                statement.execute("ANALYZE TABLE " + table);
            }
        }
    }
}
