package customers.e2e.deploy;

import static customers.e2e.driver.Json.array;
import static customers.e2e.driver.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Credential;
import customers.e2e.driver.RestDriver;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the dashboard and the alerts ask for is what the processes tell. Leaves it in files, which CI has linted. */
@ExtendWith(SharedInstallation.class)
class MetricsIT {
    private static final Path KEPT = Path.of("target/metrics");
    private static final Pattern SERIES = Pattern.compile("(?m)^([a-z_0-9]+)[{ ]");

    private final Installation installation;
    private final World world;

    MetricsIT(Installation installation, Worlds worlds) {
        this.installation = installation;
        this.world = worlds.behind(Transport.REST);
    }

    @BeforeEach
    void use() {
        world.masterAtDoor().org(world.masterOrgId());
    }

    @Test
    void everyMetricThatIsAskedForIsTold() throws IOException {
        var told = names(keep("server", installation.grpcManagement(), "/metrics"));
        told.addAll(names(keep("gateway", installation.httpManagement(), "/actuator/prometheus")));

        var asked = Queries.all().stream()
                .flatMap(query -> Queries.metrics(query).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(told).contains(name));
    }

    @Test
    void latenciesHaveBucketsForEachOperationAndOutcome() {
        var server = scrape(installation.grpcManagement(), "/metrics");
        assertThat(server)
                .containsPattern("grpc_server_seconds_bucket\\{[^}]*\"OK\"[^}]*\"GetOrg\"[^}]*le=\"0.05\"[^}]*}")
                .containsPattern("grpc_server_seconds_bucket\\{[^}]*\"OK\"[^}]*\"GetOrg\"[^}]*le=\"\\+Inf\"[^}]*}");
        assertThat(scrape(installation.httpManagement(), "/actuator/prometheus"))
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*\"200\"[^}]*\"/orgs/\\{org_id}\""
                        + "[^}]*le=\"0.05\"[^}]*}");
    }

    /** As rules, the one form in which promtool reads queries. */
    @Test
    void leavesTheQueriesOfTheDashboardForPromtool() throws IOException {
        var queries = Queries.ofDashboard();
        var rules = IntStream.range(0, queries.size())
                .mapToObj(number -> object(
                        "record",
                        "dashboard:query:" + number,
                        "expr",
                        queries.get(number).replace("$__rate_interval", "5m")))
                .toArray();
        Files.createDirectories(KEPT);
        Files.writeString(
                KEPT.resolve("dashboard.yaml"),
                object("groups", array(object("name", "dashboard", "rules", array(rules))))
                        .toString());
        assertThat(rules).hasSizeGreaterThan(40);
    }

    private static String keep(String name, URI management, String path) throws IOException {
        var metrics = scrape(management, path);
        Files.createDirectories(KEPT);
        Files.writeString(KEPT.resolve(name + ".txt"), metrics);
        return metrics;
    }

    private static String scrape(URI management, String path) {
        var driver = new RestDriver(management);
        return driver.send(driver.to(Credential.NONE, path)
                        .setHeader("Accept", "*/*")
                        .build())
                .body();
    }

    private static Set<String> names(String metrics) {
        return SERIES.matcher(metrics)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
