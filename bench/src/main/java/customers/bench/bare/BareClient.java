package customers.bench.bare;

import customers.bench.load.Call;
import customers.bench.load.Client;
import java.sql.Connection;
import java.sql.SQLException;

/** One connection, with autocommit on for what reads and off for what writes; switching it costs no round trip. */
final class BareClient implements Client {
    private final Connection connection;
    private final Writes writes;
    private final Reads reads;
    private boolean writing;

    BareClient(Connection connection) throws SQLException {
        this.connection = connection;
        writes = new Writes(connection);
        reads = new Reads(connection);
    }

    @Override
    public void send(Call call) throws SQLException {
        boolean write = call instanceof Call.Sale || call instanceof Call.Creation;
        if (write != writing) {
            connection.setAutoCommit(!write);
            writing = write;
        }
        if (!write) {
            reads.read(call);
            return;
        }
        try {
            write(call);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    private void write(Call call) throws SQLException {
        if (call instanceof Call.Sale sale) {
            writes.sell(sale);
        } else if (call instanceof Call.Creation creation) {
            writes.create(creation);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
