package customers.e2e.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The dashboard can be imported anywhere, and each of its panels says what it shows and in what unit. */
class DashboardTest {
    private static final JsonNode DASHBOARD = Queries.read("grafana/customers.json");

    private static List<JsonNode> panels() {
        return DASHBOARD.path("panels").values().stream()
                .filter(panel -> !panel.path("type").asString().equals("row"))
                .toList();
    }

    @Test
    void belongsToNoInstallation() {
        assertThat(DASHBOARD.path("id").isNull()).isTrue();
        var variable = DASHBOARD.path("templating").path("list").path(0);
        assertThat(variable.path("type").asString()).isEqualTo("datasource");
        assertThat(DASHBOARD.findValues("datasource"))
                .hasSizeGreaterThan(40)
                .allSatisfy(source -> assertThat(source.path("uid").asString())
                        .isEqualTo("${%s}", variable.path("name").asString()));
    }

    @Test
    void eachPanelHasATitleAUnitAndQueriesWithALegend() {
        assertThat(panels()).hasSizeGreaterThan(30).allSatisfy(panel -> {
            assertThat(panel.path("title").asString()).isNotBlank();
            assertThat(panel.path("fieldConfig").path("defaults").path("unit").asString())
                    .isIn("none", "s", "reqps", "ops", "percentunit", "bytes");
            assertThat(panel.path("targets").values()).isNotEmpty().allSatisfy(target -> {
                assertThat(target.path("expr").asString()).isNotBlank();
                assertThat(target.path("legendFormat").asString()).isNotBlank();
            });
        });
        assertThat(DASHBOARD.path("panels").values().stream()
                        .map(panel -> panel.path("id").asInt()))
                .doesNotHaveDuplicates();
    }

    @Test
    void noPanelCoversAnother() {
        var taken = new HashSet<String>();
        for (var panel : DASHBOARD.path("panels").values()) {
            var place = panel.path("gridPos");
            for (int x = 0; x < place.path("w").asInt(); x++) {
                for (int y = 0; y < place.path("h").asInt(); y++) {
                    var cell = (place.path("x").asInt() + x) + ":"
                            + (place.path("y").asInt() + y);
                    assertThat(taken.add(cell))
                            .as("%s at %s", panel.path("title").asString(), cell)
                            .isTrue();
                }
            }
        }
    }
}
