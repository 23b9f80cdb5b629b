package customers.core.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.core.OwnCore;
import customers.embedded.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Databases that earlier releases filled are migrated as a server does it, verified, and worked on. */
class UpgradeIT {
    /** What no migration may add to or take from. */
    private static final List<String> KEPT = List.of(
            "access_tokens",
            "activities",
            "deletions",
            "ledger",
            "logins",
            "members",
            "org_tree",
            "orgs",
            "plans",
            "sessions",
            "subscriptions",
            "webhooks",
            "websites");

    /** One of each release, see the README beside them. */
    static Stream<Path> fixtures() throws Exception {
        List<Path> files = new java.util.ArrayList<>();
        for (var file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:customers/core/upgrade/schema-*.sql.gz")) {
            files.add(file.getFile().toPath());
        }
        assertThat(files).isNotEmpty();
        return files.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void whatAnEarlierReleaseFilledIsTakenOver(Path fixture) throws Exception {
        Dump before = Dump.read(fixture);
        String url = TestDatabase.freshUrl();
        before.load(url);
        assertThat(Dump.of(url).migrations())
                .as("a migration that was released has been changed")
                .isEqualTo(before.migrations());
        try (OwnCore core = OwnCore.startOn(url, Filling.settings())) {
            Dump after = Dump.of(url);
            assertThat(after.migrations()).startsWith(before.migrations().toArray(String[]::new));
            for (String table : KEPT) {
                assertThat(before.rowsOf(table)).as(table).isNotEmpty();
                assertThat(after.rowsOf(table)).as(table).hasSameSizeAs(before.rowsOf(table));
            }
            new TakenOver(core).verify(before.rowsOf("activities").size());
        }
    }

    @Test
    void aDatabaseOfALaterVersionIsRefusedAndLeftAsItIs(@TempDir Path later) throws Exception {
        String url = TestDatabase.freshUrl();
        Files.writeString(later.resolve("V900__later.sql"), "CREATE TABLE later (id INT PRIMARY KEY);");
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration", "filesystem:" + later)
                .load()
                .migrate();
        List<String> before = Dump.of(url).migrations();
        assertThatThrownBy(() -> OwnCore.startOn(url, "logging.level.root=off").close())
                .hasStackTraceContaining("A newer version has migrated this database: it has migration 900")
                .hasStackTraceContaining("docs/operations.md");
        assertThat(Dump.of(url).migrations()).isEqualTo(before);
        execute(url, "DELETE FROM flyway_schema_history WHERE version = '900'");
        OwnCore.startOn(url).close();
    }

    private static void execute(String url, String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
