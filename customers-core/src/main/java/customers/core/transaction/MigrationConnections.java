package customers.core.transaction;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Migrations have connections of their own: set up as those of the pool of the reads are, but that a statement may take as
 * long as a large table takes.
 */
@Configuration(proxyBeanMethods = false)
class MigrationConnections {

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrations(DataSource reads) throws SQLException {
        return new Unlimited(reads.unwrap(HikariDataSource.class));
    }

    private static final class Unlimited extends DriverManagerDataSource {
        private final String init;

        Unlimited(HikariDataSource like) {
            super(like.getJdbcUrl(), like.getUsername(), like.getPassword());
            setConnectionProperties(like.getDataSourceProperties());
            this.init = like.getConnectionInitSql();
        }

        @Override
        protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
            Connection connection = super.getConnectionFromDriver(properties);
            try (Statement statement = connection.createStatement()) {
                statement.execute(init);
                statement.execute(StatementLimit.LIFTED);
            }
            return connection;
        }
    }
}
