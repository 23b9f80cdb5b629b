package customers.e2e.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Transport;
import customers.e2e.installation.Condition;
import customers.e2e.installation.Installation;
import customers.e2e.world.Plans;
import customers.e2e.world.Reseller;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers, logins and subscriptions that are carried in from files and out again. */
@ExtendWith(SharedInstallation.class)
class PortingIT {
    private static final int IMPORTED = 1000;

    /** What formulas, CSV, JSON and terminals take for something else. */
    private static final List<String> AWKWARD = List.of(
            "=1+1",
            "-dash",
            "+plus",
            "@at",
            "'apostrophe",
            "'=both",
            "\"quoted\", \"\"",
            "a,b;c",
            "\\n {\"name\": 1}",
            "Caf\u00e9 \u4e2d\u6587 \ud83d\ude00",
            "\u202eright to left");

    private final Installation installation;
    private final World world;

    @TempDir
    private Path directory;

    PortingIT(Installation installation, Worlds worlds) {
        this.installation = installation;
        this.world = worlds.behind(Transport.CLI);
    }

    @Test
    void makesEachCustomerOnceThoughTheImportIsKilled() throws Exception {
        var reseller = world.reseller("customers", 2 * IMPORTED);
        var rows = Stream.concat(Stream.of("name"), IntStream.range(0, IMPORTED).mapToObj(row -> "Imported " + row));

        importThoughKilled("customers", rows.toList(), reseller);

        assertThat(reseller.usage("customers")).isEqualTo(IMPORTED);
    }

    @Test
    void sellsEachRowOnceThoughTheImportIsKilled() throws Exception {
        var reseller = world.reseller("customers", 20, "websites", 10 * IMPORTED);
        reseller.plan("websites", 1);
        var plan = world.master().createPlan(reseller.orgId(), Plans.named("Sold", "websites", 2));
        var customers = file(
                "customers.csv",
                Stream.concat(Stream.of("name"), IntStream.range(0, 20).mapToObj(row -> "Buyer " + row)));
        succeed(reseller, "import", "customers", customers);
        // Each customer buys the same again and again, so that nothing but the copy tells one row from another.
        var rows = Stream.concat(
                Stream.of("customerName,planName"),
                IntStream.range(0, IMPORTED).mapToObj(row -> "Buyer " + row % 20 + ",Sold"));

        importThoughKilled("subscriptions", rows.toList(), reseller);

        assertThat(reseller.usage("websites")).isEqualTo(2 * IMPORTED);
        assertThat(world.master()
                        .plan(reseller.orgId(), plan)
                        .path("subscriptionsCount")
                        .asInt())
                .isEqualTo(IMPORTED);
    }

    private void importThoughKilled(String kind, List<String> lines, Reseller reseller) throws Exception {
        var results = directory.resolve("results.csv");
        String[] command = {"import", kind, "/dev/stdin", "--org", reseller.orgId(), "--results", results.toString()};

        var killed = CommandProcess.start(CommandProcess.environment(installation, world), command);
        // However fast it is, it waits for the other half when it is killed.
        try (var typed = killed.outputWriter(UTF_8)) {
            typed.write(String.join("\n", lines.subList(0, IMPORTED / 2)) + "\n");
            typed.flush();
            Condition.await(
                    Duration.ofMinutes(1),
                    () -> !killed.isAlive() || lines(results) > 20,
                    () -> "nothing of an import is done");
            killed.destroyForcibly().waitFor();
        }
        assertThat(lines(results)).isBetween(21L, IMPORTED / 2L);
        var file = file("all.csv", lines.stream());
        var again = succeed(reseller, "import", kind, file, "--results", results.toString());

        assertThat(again.out()).contains("failed 0");
    }

    private static long lines(Path file) {
        try (var lines = Files.exists(file) ? Files.lines(file) : Stream.<String>of()) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    void carriesAllFromOneOrgToAnother(String format) throws Exception {
        var from = seller();
        succeed(from, "import", "customers", file("customers.csv", customers()));
        succeed(from, "import", "subscriptions", file("subscriptions.csv", subscriptions()));
        succeed(from, "import", "logins", file("logins.csv", logins()), "--set", "password=long enough");
        var to = seller();

        for (var kind : List.of("customers", "subscriptions", "logins")) {
            var exported = exported(from, kind, format);
            String[] options = kind.equals("logins") ? new String[] {"--set", "password=long enough"} : new String[0];
            var command = new ArrayList<>(List.of("import", kind, exported));
            command.addAll(List.of(options));
            var run = succeed(to, command.toArray(String[]::new));

            assertThat(run.out()).contains("exists 0", "failed 0");
            assertThat(sorted(exported(to, kind, format))).isEqualTo(sorted(exported));
            assertThat(lines(Path.of(exported)) + (format.equals("csv") ? 0 : 1))
                    .isEqualTo(AWKWARD.size() + 2L);
            assertThat(succeed(to, command.toArray(String[]::new)).out()).contains("created 0", "failed 0");
        }
        assertThat(to.usage("websites")).isEqualTo(from.usage("websites"));
    }

    private Reseller seller() {
        var seller = world.reseller("customers", 50, "websites", 100);
        world.master().createPlan(seller.orgId(), Plans.named("=Small, \"S\"", "websites", 2));
        return seller;
    }

    private static Stream<String> customers() {
        return Stream.concat(
                Stream.of("name,externalId", "Plain,"),
                AWKWARD.stream().map(name -> cell(name) + "," + cell("x" + name)));
    }

    private static Stream<String> subscriptions() {
        return Stream.concat(
                Stream.of(
                        "customerExternalId,customerName,planName,friendlyName,externalId",
                        ",Plain,\"'=Small, \"\"S\"\"\",,"),
                AWKWARD.stream()
                        .map(name -> cell("x" + name) + ",,\"'=Small, \"\"S\"\"\"," + cell(name) + "," + cell(name)));
    }

    private static Stream<String> logins() {
        return Stream.concat(
                Stream.of("customerName,email,name,roles", "Plain,plain@a.example,Plain,Support Business"),
                IntStream.range(0, AWKWARD.size())
                        .mapToObj(i ->
                                cell(AWKWARD.get(i)) + ",n" + i + "@a.example," + cell(AWKWARD.get(i)) + ",Support"));
    }

    /** As an export writes it. */
    private static String cell(String text) {
        var guarded = "=+-@'".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + guarded.replace("\"", "\"\"") + "\"";
    }

    private String exported(Reseller from, String kind, String format) throws Exception {
        var file =
                directory.resolve(kind + "-of-" + from.orgId() + "." + format).toString();
        succeed(from, "export", kind, "-f", file);
        return file;
    }

    private static List<String> sorted(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream().sorted().toList();
    }

    private String file(String name, Stream<String> lines) throws IOException {
        return Files.write(directory.resolve(name), lines.toList()).toString();
    }

    private CommandProcess succeed(Reseller reseller, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(arguments));
        command.addAll(List.of("--org", reseller.orgId()));
        var run = CommandProcess.run(CommandProcess.environment(installation, world), command.toArray(String[]::new));
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return run;
    }
}
