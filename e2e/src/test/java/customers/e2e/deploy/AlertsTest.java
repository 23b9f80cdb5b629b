package customers.e2e.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each alert says what it is, and the runbook what to do about it. */
class AlertsTest {
    private static final String RUNBOOK = "docs/runbook.md";
    private static final List<JsonNode> ALERTS = Queries.rules("prometheus/alerts.yaml");
    private static final Set<String> NAMES =
            ALERTS.stream().map(AlertsTest::name).collect(Collectors.toSet());

    private static String name(JsonNode alert) {
        return alert.path("alert").asString();
    }

    @Test
    void eachAlertSaysWhatItIsAndHowUrgentAndWhereToReadOn() {
        assertThat(NAMES).hasSameSizeAs(ALERTS).hasSizeGreaterThan(15);
        assertThat(ALERTS).allSatisfy(alert -> {
            assertThat(name(alert)).matches("Customers[A-Z][A-Za-z]+");
            assertThat(alert.path("labels").path("severity").asString()).isIn("page", "ticket");
            var annotations = alert.path("annotations");
            assertThat(annotations.path("summary").asString()).endsWith(".");
            assertThat(annotations.path("description").asString()).endsWith(".");
            assertThat(annotations.path("runbook").asString())
                    .isEqualTo(RUNBOOK + "#" + name(alert).toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void theRunbookHasAnEntryForEachAlertAndForNoOther() throws IOException {
        var headings = Files.readAllLines(Path.of("..", RUNBOOK)).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring("### ".length()))
                .toList();
        assertThat(headings).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(NAMES);
    }

    @Test
    void eachAlertIsSeenToFireAndToStop() {
        var cases = Queries.read("prometheus/alerts_test.yaml").path("tests").values().stream()
                .flatMap(test -> test.path("alert_rule_test").values().stream())
                .toList();
        assertThat(NAMES).allSatisfy(name -> {
            var expected = cases.stream()
                    .filter(one -> one.path("alertname").asString().equals(name))
                    .map(one -> one.path("exp_alerts").isEmpty())
                    .collect(Collectors.toSet());
            assertThat(expected).as(name).containsExactlyInAnyOrder(true, false);
        });
    }

    @Test
    void whatIsRecordedIsAskedForAndTheOtherWayRound() {
        var recorded = Queries.rules("prometheus/recording.yaml").stream()
                .map(rule -> rule.path("record").asString())
                .collect(Collectors.toSet());
        var asked = Queries.all().stream()
                .flatMap(query -> Queries.recorded(query).stream())
                .collect(Collectors.toSet());
        assertThat(asked).isEqualTo(recorded);
    }
}
