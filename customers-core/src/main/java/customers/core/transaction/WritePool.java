package customers.core.transaction;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The pool that transactions take their connections from. Those are never in autocommit, so a transaction costs its
 * statements and the commit; what only reads does so in autocommit, on the connections of the other pool. A write that
 * waits for a row takes no connection from the reads.
 */
@Configuration(proxyBeanMethods = false)
class WritePool {

    /** Set up as the pool of the reads is, but for its size. Found by its qualifier alone. */
    @Bean(defaultCandidate = false)
    @Qualifier("writes")
    HikariDataSource writes(DataSource reads, @Value("${customers.write-connections}") int connections)
            throws SQLException {
        HikariDataSource like = reads.unwrap(HikariDataSource.class);
        HikariDataSource writes = new HikariDataSource();
        like.copyStateTo(writes);
        writes.setPoolName("writes");
        writes.setAutoCommit(false);
        writes.setMaximumPoolSize(connections);
        writes.setMinimumIdle(Math.min(connections, like.getMinimumIdle() < 0 ? connections : like.getMinimumIdle()));
        return writes;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource reads, @Qualifier("writes") DataSource writes) {
        return new JdbcTransactionManager(new OfTransactions(writes, reads));
    }

    /** What a transaction begins on. While one is under way its connection is that of every statement, whoever asks. */
    private static final class OfTransactions extends DelegatingDataSource implements InfrastructureProxy {
        private final DataSource standsFor;

        OfTransactions(DataSource writes, DataSource standsFor) {
            super(writes);
            this.standsFor = standsFor;
        }

        @Override
        public Object getWrappedObject() {
            return standsFor;
        }
    }
}
