package customers.bench.bare;

import customers.bench.load.Client;
import customers.bench.load.Operation;
import customers.bench.load.Way;
import customers.bench.system.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Plain JDBC: each client has a connection, with the options that the server's have, and keeps its statements prepared. */
public final class BareWay implements Way {
    private final Database database;

    /** To the database. */
    public BareWay(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "bare";
    }

    @Override
    public boolean takes(Operation operation) {
        return operation.bare();
    }

    @Override
    public Client connect() throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            // As the server's connections begin.
            statement.execute(
                    "SET SESSION innodb_lock_wait_timeout = 5, group_concat_max_len = 8192," + " time_zone = '+00:00'");
        }
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return new BareClient(connection);
    }
}
