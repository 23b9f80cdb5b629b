package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** YAML says what JSON says, and CSV is safe in a spreadsheet. */
class FormatsTest {
    private final Cli cli = new Cli();

    @AfterEach
    void stop() {
        cli.close();
    }

    @Test
    void saysInYamlWhatJsonSays() {
        Answers.teach(cli.server);
        for (String command : List.of("customer list", "plan get 7", "token list", "version", "org update --name N")) {
            Object json = new Yaml().load(run(command + " -o json"));

            assertThat(new Yaml().<Object>load(run(command + " -o yaml"))).isEqualTo(json);
        }
    }

    @Test
    void quotesWhatYamlWouldTakeForSomethingElse() {
        cli.server.answer("GetOrg", "org { id: '0123' name: 'no' locale: 'a: b' owner: 'x\\033[1m' }");

        Map<String, Object> org = new Yaml().load(run("org get -o yaml"));
        assertThat(org)
                .containsEntry("id", "0123")
                .containsEntry("name", "no")
                .containsEntry("locale", "a: b")
                .containsEntry("owner", "x\u001b[1m");
        assertThat(run("org get -o yaml")).doesNotContain("\u001b");
    }

    @Test
    void writesARowOfCsvForEachThing() throws Exception {
        Answers.teach(cli.server);

        List<CSVRecord> customers = csv("customer list -o csv");
        assertThat(customers).hasSize(2);
        assertThat(customers.get(0).toMap())
                .containsEntry("id", "b1")
                .containsEntry("subscriptionsCount", "3")
                .containsEntry("slackNotificationWebhookUrl", "");
        List<CSVRecord> sold = csv("subscription list --customer b1 -o csv");
        assertThat(sold.get(0).get("resources"))
                .startsWith("[ { \"name\": \"websites\", \"total\": 10, \"usage\": 3 }");
        assertThat(csv("org get -o csv").get(0).get("name")).isEqualTo("Acme \u682a\u5f0f");
        assertThat(csv("token list -o csv")).hasSize(2);
        assertThat(run("version -o csv")).isEqualTo("version\n0.1.0\n");
        assertThat(run("org update --name New -o csv")).isEmpty();
    }

    @Test
    void runsNoFormulaThatACustomerChose() throws Exception {
        for (String name : List.of("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\\t=1", "\\r=1")) {
            cli.server.answer("GetOrgCustomers", "items { id: 'b1' name: \"" + name + "\" } total: 1");

            assertThat(csv("customer list -o csv").get(0).get("name")).startsWith("'");
        }
        cli.server.answer("GetOrgCustomers", "items { id: 'b1' name: 'a, \"b\"\\n=c' } total: 1");
        assertThat(csv("customer list -o csv").get(0).get("name")).isEqualTo("a, \"b\"\n=c");
    }

    private List<CSVRecord> csv(String command) throws Exception {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(run(command)))
                .getRecords();
    }

    private String run(String command) {
        Cli.Run run = cli.run(command.split(" "));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }
}
