package customers.bench.system;

import customers.embedded.MariaDb;
import customers.embedded.MariaDbSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database that is measured: one of its own in a directory, or one that is there already. */
public final class Database implements AutoCloseable {
    private static final String NAME = "customers";

    private final String url;
    private final @Nullable MariaDb server;

    private Database(String url, @Nullable MariaDb server) {
        this.url = url;
        this.server = server;
    }

    /** One that runs already, by its JDBC URL with the account in it. */
    public static Database at(String url) {
        return new Database(url, null);
    }

    /**
     * Starts an embedded server, as durable as one in production, on what the directory holds.
     *
     * @param memory of its buffer pool, for example {@code 4G}
     */
    public static Database in(Path directory, String memory) {
        MariaDb server = MariaDb.start(new MariaDbSettings(
                Installation.root().resolve("target/mariadb"),
                directory.resolve("database"),
                directory.resolve("database.log"),
                0,
                "bench",
                true,
                List.of(
                        "--innodb-buffer-pool-size=" + memory,
                        "--innodb-log-file-size=1G",
                        "--innodb-sort-buffer-size=16M",
                        // Of the temporary tables of a verification, which go through all rows.
                        "--aria-pagecache-buffer-size=512M",
                        "--max-connections=400",
                        "--local-infile=ON")));
        return new Database(server.jdbcUrlWithAccount(NAME), server);
    }

    /** As the gRPC server is told it. */
    public String url() {
        return url;
    }

    /** The process id of the embedded server; 0 of another. */
    public long pid() {
        return server == null ? 0 : server.pid();
    }

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** A new connection that may send files. */
    public Connection connectToLoad() throws SQLException {
        return DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + "allowLoadLocalInfile=true");
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
