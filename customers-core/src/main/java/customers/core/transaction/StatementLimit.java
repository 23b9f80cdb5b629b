package customers.core.transaction;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the database lets a statement take: 30 s on every connection of the pools, as core.properties says, but for what
 * goes through everything. The comments are read by one engine each.
 */
final class StatementLimit {
    static final String LIFTED = "SET SESSION /*M! max_statement_time = 0 */ /*!80000 max_execution_time = 0 */";

    private static final String AGAIN =
            "SET SESSION /*M! max_statement_time = 30 */ /*!80000 max_execution_time = 30000 */";

    private final JdbcTemplate connection;

    /** Of what a transaction under way has from this. */
    StatementLimit(DataSource transactions) {
        this.connection = new JdbcTemplate(transactions);
    }

    /** Does the work of the transaction under way without a limit; its connection has it again afterwards. */
    <T> T lifted(Supplier<T> work) {
        connection.execute(LIFTED);
        try {
            return work.get();
        } finally {
            connection.execute(AGAIN);
        }
    }
}
