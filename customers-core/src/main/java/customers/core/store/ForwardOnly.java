package customers.core.store;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the database to what this version expects, when it starts. One that a newer version has migrated is refused and
 * left as it is: what this one would write may lack what the newer one keeps, and be found wrong only later.
 */
@Configuration(proxyBeanMethods = false)
class ForwardOnly {

    @Bean
    FlywayMigrationStrategy unlessOfLater() {
        return flyway -> {
            requireNoneOfLater(flyway);
            flyway.migrate();
        };
    }

    private static void requireNoneOfLater(Flyway flyway) {
        MigrationInfo[] all = flyway.info().all();
        String later = Arrays.stream(all)
                .filter(migration -> migration.getState().isApplied()
                        && !migration.getState().isResolved())
                .map(migration -> String.valueOf(migration.getVersion()))
                .collect(Collectors.joining(", "));
        if (later.isEmpty()) {
            return;
        }
        String latest = Arrays.stream(all)
                .filter(migration -> migration.getState().isResolved() && migration.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::toString)
                .orElse("none");
        throw new IllegalStateException("A newer version has migrated this database: it has migration " + later
                + ", and this version knows those up to " + latest
                + ". Start a version that knows them, or go back to the backup made before the upgrade (Upgrades in"
                + " docs/operations.md).");
    }
}
