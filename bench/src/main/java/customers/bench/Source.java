package customers.bench;

import customers.bench.data.Loader;
import customers.bench.data.Loads;
import customers.bench.data.Population;
import customers.bench.data.Shape;
import customers.bench.system.Database;
import customers.bench.system.Installation;
import customers.bench.system.Machine;
import customers.bench.system.Progress;
import customers.bench.system.Runtimes;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database, what it holds and what the jars run on: options of every command that needs them. */
final class Source {
    @Option(
            names = "--url",
            description = "JDBC URL with the account in it, of an empty database or one loaded before.")
    private @Nullable String url;

    @Option(
            names = "--data-dir",
            defaultValue = "bench/target/data",
            description = "Without --url: where an embedded MariaDB keeps its data (${DEFAULT-VALUE}).")
    private Path dataDir = Path.of("");

    @Option(
            names = "--memory",
            defaultValue = "4G",
            description = "The embedded MariaDB's buffer pool (${DEFAULT-VALUE}).")
    private String memory = "";

    @Option(names = "--orgs", defaultValue = "10000", description = "How many orgs to load (${DEFAULT-VALUE}).")
    private int orgs;

    @Option(names = "--depth", defaultValue = "5", description = "How many levels deep (${DEFAULT-VALUE}).")
    private int depth;

    @Option(
            names = "--fan-out",
            defaultValue = "30",
            description = "Direct customers of a reseller, on average (${DEFAULT-VALUE}).")
    private int fanOut;

    @Option(names = "--subscriptions", description = "How many subscriptions to load (three times the orgs).")
    private int subscriptions;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed is the same data (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--loaders",
            defaultValue = "2",
            description = "How many tables to load at a time (${DEFAULT-VALUE}).")
    private int loaders;

    @Option(names = "--java-home", description = "The JDK of the server and the gateway (this one's).")
    private @Nullable Path javaHome;

    @Option(
            names = "--jvm-options",
            defaultValue = "-Xmx512m",
            split = " ",
            description = "Of the server and the gateway (${DEFAULT-VALUE}).")
    private List<String> jvmOptions = List.of();

    @Option(
            names = "--logs",
            defaultValue = "bench/target/logs",
            description = "Where the processes log (${DEFAULT-VALUE}).")
    private Path logs = Path.of("");

    Database database() {
        String given = url;
        return given == null ? Database.in(absolute(dataDir), memory) : Database.at(given);
    }

    Runtimes runtimes(boolean recording) {
        Path home = javaHome == null ? Path.of(System.getProperty("java.home")) : javaHome;
        return new Runtimes(home, jvmOptions, recording, absolute(logs));
    }

    private static Path absolute(Path path) {
        return Installation.root().resolve(path);
    }

    /** A second database beside it, by its directory or its JDBC URL. */
    Database database(String other) {
        return other.startsWith("jdbc:") ? Database.at(other) : Database.in(absolute(Path.of(other)), memory);
    }

    /** What the database holds; loads it first when it holds nothing. */
    Population population(Database database) throws SQLException {
        return population(database, shape(orgs, subscriptions));
    }

    /** The same of a tree of another size, with three times as many subscriptions. */
    Population population(Database database, int orgs) throws SQLException {
        return population(database, shape(orgs, 0));
    }

    private Population population(Database database, Shape shape) throws SQLException {
        Optional<Shape> loaded;
        try (Connection connection = database.connect()) {
            loaded = Loads.find(connection, shape);
        }
        Population population;
        try (Progress progress = new Progress("make up the data")) {
            population = Population.of(loaded.orElse(shape));
        }
        if (loaded.isEmpty()) {
            Installation.serverOn(database, runtimes(false)).close();
            long begin = System.nanoTime();
            long rows = new Loader(database, population, loaders).load();
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.err.printf("loaded %,d rows in %.0f s: %,.0f rows/s%n", rows, seconds, rows / seconds);
        }
        return population;
    }

    /** What a run is made on, and on which data. */
    static Map<String, String> facts(Database database, Runtimes runtimes, Population population) throws SQLException {
        Map<String, String> facts = Machine.describe(database, runtimes);
        facts.put("data", population.shape().fingerprint());
        return facts;
    }

    /** As an option gives it. */
    static Duration duration(double seconds) {
        return Duration.ofMillis((long) (seconds * 1000));
    }

    private Shape shape(int orgs, int subscriptions) {
        Instant until = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.DAYS);
        return new Shape(orgs, depth, fanOut, subscriptions == 0 ? 3 * orgs : subscriptions, seed, until);
    }
}
