package customers.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import customers.embedded.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Applies one migration after the other, with rows of the version before in the tables that each one touches. */
class MigrationsIT {
    private static final String ROOT = "X'00000000000000000000000000000001'";
    private static final String CUSTOMER = "X'00000000000000000000000000000002'";
    private static final String SOME = "X'00000000000000000000000000000003'";

    /** What is written once a version is there, in its words. Kept as it is for ever: later versions must take it. */
    private static final Map<Integer, List<String>> ROWS = Map.ofEntries(
            Map.entry(
                    1,
                    List.of(
                            "INSERT INTO orgs (id, root, name, status, locale, created_at) VALUES (" + ROOT
                                    + ", 1, 'Root', 'ACTIVE', 'en', NOW())",
                            "INSERT INTO orgs (id, parent_id, name, status, locale, created_at) VALUES (" + CUSTOMER
                                    + ", " + ROOT + ", 'Grüße 🐘', 'SUSPENDED', 'en', NOW())")),
            Map.entry(2, List.of("INSERT INTO org_tree VALUES (" + ROOT + ", " + CUSTOMER + ", 1)")),
            Map.entry(
                    3,
                    List.of("INSERT INTO logins (id, realm_id, email, name, password_hash, locale, registered_at)"
                            + " VALUES (" + SOME + ", " + ROOT + ", 'a@example.com', 'A', 'h', 'en', NOW())")),
            Map.entry(
                    4,
                    List.of("INSERT INTO members (id, org_id, login_id, roles, joined_at) VALUES (" + SOME + ", " + ROOT
                            + ", " + SOME + ", 'OWNER,SUPPORT', NOW())")),
            Map.entry(5, List.of("UPDATE orgs SET owner_member_id = " + SOME + " WHERE root = 1")),
            Map.entry(
                    7,
                    List.of("INSERT INTO sessions (id, login_id, secret_hash, created_at, expires_at) VALUES (" + SOME
                            + ", " + SOME + ", REPEAT('x', 32), NOW(), NOW())")),
            Map.entry(
                    8,
                    List.of("INSERT INTO server_groups (id, name, name_key, created_at) VALUES (" + SOME
                            + ", 'G', REPEAT('x', 32), NOW())")),
            Map.entry(
                    9,
                    List.of("INSERT INTO plans (id, org_id, name, terms, created_at) VALUES (1, " + ROOT
                            + ", 'P', '{}', NOW())")),
            Map.entry(10, List.of("INSERT INTO plan_resources VALUES (1, 'customers', 0, NULL)")),
            Map.entry(
                    12,
                    List.of("INSERT INTO subscriptions (id, plan_id, subscriber_id, vendor_id, status, reseller,"
                            + " created_at) VALUES (1, 1, " + CUSTOMER + ", " + ROOT + ", 'ACTIVE', 1, NOW())")),
            Map.entry(13, List.of("INSERT INTO subscription_resources VALUES (1, 'customers', 0, NULL, 5)")),
            Map.entry(19, List.of(activity(1, CUSTOMER), activity(2, SOME))));

    private static String activity(int id, String org) {
        return "INSERT INTO activities (id, org_id, kind, object_kind, object_id, actor, request_id, created_at)"
                + " VALUES (UNHEX(LPAD('" + id + "', 32, '0')), " + org
                + ", 'org.update', 'org', '-', 'system', '-', NOW())";
    }

    private static List<String> names() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*"))
                .map(file -> String.valueOf(file.getFilename()))
                .sorted()
                .toList();
    }

    @Test
    void areNumberedWithoutGapsAndNamedInWords() throws Exception {
        assertThat(names()).isNotEmpty().allMatch(name -> name.matches("V\\d{3}__[a-z][a-z0-9_]*\\.sql"));
        assertThat(names().stream().map(name -> Integer.valueOf(name.substring(1, 4))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, names().size()).boxed().toList());
    }

    @Test
    void eachOneTakesTheRowsOfTheOneBefore() throws Exception {
        String url = TestDatabase.freshUrl();
        for (int version = 1; version <= names().size(); version++) {
            assertThat(Flyway.configure()
                            .dataSource(url, null, null)
                            .target(Integer.toString(version))
                            .load()
                            .migrate()
                            .migrationsExecuted)
                    .isEqualTo(1);
            for (String row : ROWS.getOrDefault(version, List.of())) {
                execute(url, row);
            }
        }
        assertThat(first(url, "SELECT name FROM orgs WHERE parent_id IS NOT NULL"))
                .isEqualTo("Grüße 🐘");
        assertThat(first(url, "SELECT HEX(live_reseller_of) FROM subscriptions"))
                .endsWith("02");
        assertThat(first(url, "SELECT used FROM subscription_resources")).isEqualTo("5");
        assertThat(first(url, "SELECT roles FROM members")).isEqualTo("OWNER,SUPPORT");
        // The tree here knows of the customer only that the root is above it, and of the other org nothing.
        assertThat(all(url, "SELECT HEX(lineage) = HEX(" + ROOT + ") FROM activities ORDER BY number"))
                .containsExactly("1", "0");
        assertThat(all(
                        url,
                        "SELECT HEX(lineage) = CONCAT(HEX(" + SOME + "), HEX(" + ROOT
                                + ")) FROM activities ORDER BY number"))
                .containsExactly("0", "1");
    }

    @Test
    void everyIdentifierThatIsComparedIsComparedExactly() throws Exception {
        String url = TestDatabase.freshUrl();
        Flyway.configure().dataSource(url, null, null).load().migrate();
        assertThat(all(
                        url,
                        "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                                + " WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'"
                                + " AND collation_name IS NOT NULL AND collation_name NOT LIKE '%\\_bin'"
                                + " AND data_type = 'varchar' AND column_name NOT IN ('name', 'friendly_name')"
                                + " ORDER BY 1"))
                .containsExactly("orgs.locale", "orgs.slack_notification_webhook_url");
    }

    private static void execute(String url, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static List<String> all(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<String> values = new java.util.ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static String first(String url, String query) throws SQLException {
        return all(url, query).get(0);
    }
}
