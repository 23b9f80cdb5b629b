package customers.bench;

import static org.assertj.core.api.Assertions.assertThat;

import customers.embedded.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On one small database. An exit code of 0 says that no answer was unexpected and that the ledger adds up afterwards. */
class BenchIT {
    private static final String URL = TestDatabase.freshUrl();

    @TempDir
    static Path directory;

    @BeforeAll
    static void measure() {
        assertThat(run(
                        "--seconds=0.3",
                        "--rounds=1",
                        "--warm-up=1",
                        "--clients=3",
                        "--beside=20",
                        "--out=" + directory.resolve("run.json")))
                .isZero();
    }

    @Test
    void measuresEachOperationEachWay() throws Exception {
        JsonNode operations = read("run.json").path("operations");
        assertThat(operations.propertyNames())
                .contains("sale", "sale-hot", "create-customer", "page", "page-below", "root-by-name", "cursor-last")
                .hasSize(27);
        for (JsonNode operation : operations) {
            assertThat(operation.path("gRPC").path("calls").asInt()).isPositive();
            assertThat(operation.path("REST").path("calls").asInt()).isPositive();
        }
        assertThat(operations.path("sale").path("bare").path("calls").asInt()).isPositive();
        assertThat(operations.path("sale").has("gRPC/bare")).isTrue();
        assertThat(read("run.json").path("run").propertyNames()).contains("cpu", "jdk", "database", "commit", "data");
        assertThat(read("run.json").path("run").path("besideDoneEachSecond").asDouble())
                .isPositive();
        drawsXml("run.svg");
    }

    @Test
    void comparesARunWithItself() {
        String document = directory.resolve("run.json").toString();
        assertThat(Bench.commandLine().execute("compare", document, document)).isZero();
    }

    @Test
    void measuresTwoTreesInTurns() throws Exception {
        assertThat(run(
                        "growth",
                        "--small=" + TestDatabase.freshUrl(),
                        "--small-orgs=500",
                        "--only=sale,page",
                        "--seconds=0.4",
                        "--rounds=2",
                        "--warm-up=1",
                        "--clients=2",
                        "--out=" + directory.resolve("growth")))
                .isZero();
        for (String tree : List.of("small", "large")) {
            JsonNode document = read("growth/" + tree + ".json");
            assertThat(document.path("operations").propertyNames()).containsExactlyInAnyOrder("sale", "page");
            assertThat(document.at("/operations/page/gRPC/calls").asInt()).isPositive();
        }
        assertThat(read("growth/small.json").at("/run/data").asString()).startsWith("orgs=500 ");
    }

    @Test
    void sendsMoreThanCanBeDone() throws Exception {
        assertThat(run(
                        "overload",
                        "--seconds=1",
                        "--warm-up=1",
                        "--callers=16",
                        "--out=" + directory.resolve("over.json")))
                .isZero();
        assertThat(read("over.json").path("points")).hasSize(8);
        drawsXml("over.svg");
    }

    @Test
    void asksForWhatWasForgotten() throws Exception {
        assertThat(run("forgotten", "--rounds=2", "--warm-up=1", "--clients=3", "--out=" + directory.resolve("f.json")))
                .isZero();
        JsonNode operations = read("f.json").path("operations");
        assertThat(operations.at("/offset-far by 1/gRPC/calls").asInt()).isEqualTo(2);
        assertThat(operations.at("/root-broad-plan by 3/gRPC/calls").asInt()).isEqualTo(6);
    }

    @Test
    void editsDeletesAndRestoresWhatIsLarge() throws Exception {
        assertThat(run(
                        "large",
                        "--seconds=0.5",
                        "--warm-up=0.5",
                        "--clients=2",
                        "--out=" + directory.resolve("large.json")))
                .isZero();
        JsonNode calls = read("large.json").path("calls");
        assertThat(calls.path("edit-plan").path("reached").asInt()).isEqualTo(200);
        assertThat(calls.path("delete-subtree").path("reached").asInt()).isEqualTo(200);
        assertThat(calls.path("restore-subtree").path("serverHeapPeakMiB").asDouble())
                .isPositive();
        drawsXml("large.svg");
    }

    @Test
    void refusesADatabaseOfAnotherShape() {
        assertThat(run("load", "--seed=2")).isNotZero();
    }

    private static int run(String... arguments) {
        List<String> source = List.of(
                "--url=" + URL,
                "--orgs=2000",
                "--jvm-options=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m",
                "--java-home=" + System.getProperty("java.home"),
                "--logs=" + directory);
        return Bench.commandLine()
                .execute(Stream.concat(Stream.of(arguments), source.stream()).toArray(String[]::new));
    }

    private static JsonNode read(String name) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(directory.resolve(name)));
    }

    private static void drawsXml(String name) throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(directory.resolve(name).toFile());
        assertThat(document.getElementsByTagName("rect").getLength()).isGreaterThan(2);
    }
}
