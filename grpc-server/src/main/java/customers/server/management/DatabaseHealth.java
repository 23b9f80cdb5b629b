package customers.server.management;

import javax.sql.DataSource;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whether the database answers, asked on a connection of the reads alone: while all those of the writes wait for one hot
 * row the server still serves, and must not be taken for dead.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseHealth {

    @Bean
    HealthIndicator dbHealthIndicator(DataSource reads) {
        return new DataSourceHealthIndicator(reads);
    }
}
