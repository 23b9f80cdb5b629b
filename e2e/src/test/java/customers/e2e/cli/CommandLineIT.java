package customers.e2e.cli;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

/** The executable jar: arguments and variables in, text and exit codes out. What each command does: the scenarios. */
@ExtendWith(SharedInstallation.class)
class CommandLineIT {
    private final Installation installation;
    private final World world;

    CommandLineIT(Installation installation, Worlds worlds) {
        this.installation = installation;
        this.world = worlds.behind(Transport.CLI);
    }

    @Test
    void takesTheVariablesOfTheQuickstart() throws Exception {
        var org = CommandProcess.run(environment(), "org", "get", "-o", "json");

        assertThat(org.exit()).isZero();
        assertThat(org.err()).isEmpty();
        var shown = (ObjectNode) Json.parse(org.out());
        assertThat(shown.remove("etag").asString()).startsWith("\"");
        assertThat(shown).isEqualTo(world.master().org(world.masterOrgId()));
    }

    @Test
    void printsATableForPeople() throws Exception {
        var name = world.name("Caf\u00e9 \u4e2d\u6587");
        var reseller = world.reseller("customers", 5);
        world.master().createCustomer(reseller.orgId(), name);

        var table = CommandProcess.run(environment(), "customer", "list", "--org", reseller.orgId());

        assertThat(table.exit()).isZero();
        assertThat(table.out()).contains(name).contains("active").doesNotContain("{");
    }

    @Test
    void endsWithTheCodeOfTheRefusal() throws Exception {
        var environment = environment();
        environment.put("CUSTOMERS_TOKEN", "nonsense");
        var unauthorized = CommandProcess.run(environment, "org", "get");
        var nowhere = environment();
        nowhere.put("CUSTOMERS_GRPC", "localhost:1");
        var unavailable = CommandProcess.run(nowhere, "org", "get");
        var usage = CommandProcess.run(environment(), "org", "nonsense");

        assertThat(unauthorized.exit()).isEqualTo(3);
        assertThat(unavailable.exit()).isEqualTo(10);
        assertThat(usage.exit()).isEqualTo(2);
        for (var refused : List.of(unauthorized, unavailable)) {
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).startsWith("Error: ").doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void showsTheTreeAndExplainsASale() throws Exception {
        var reseller = world.reseller("customers", 5, "websites", 10);
        var customer = reseller.customer();
        var fits = reseller.plan("websites", 4);
        reseller.admin().sell(reseller.orgId(), customer, fits);

        var ascii = environment();
        ascii.put("LC_ALL", "C");
        var tree = CommandProcess.run(ascii, "org", "tree", "--org", reseller.orgId());
        assertThat(tree.exit()).as(tree.err()).isZero();
        assertThat(tree.out())
                .contains("websites   [####......]  4/10")
                .contains("`-- ")
                .contains(customer);
        var explained = CommandProcess.run(environment(), "quota", "explain", customer, String.valueOf(fits));
        assertThat(explained.exit()).as(explained.err()).isZero();
        assertThat(explained.out()).contains("It fits.");
        var lacking = CommandProcess.run(
                environment(), "quota", "explain", customer, String.valueOf(reseller.plan("websites", 7)));
        assertThat(lacking.exit()).isEqualTo(7);
        assertThat(lacking.out()).contains("short by 1").contains("must sell it 1 more");
        assertThat(reseller.usage("websites")).isEqualTo(4);
    }

    @Test
    void examinesARunningServer() throws Exception {
        var doctor = CommandProcess.run(environment(), "doctor");

        assertThat(doctor.exit()).as(doctor.out()).isZero();
        assertThat(doctor.out().lines())
                .filteredOn(line -> !line.startsWith(" "))
                .hasSize(8)
                .allMatch(line -> line.startsWith("ok ") || line.startsWith("skip  ledger"));
    }

    private Map<String, String> environment() {
        return CommandProcess.environment(installation, world);
    }
}
