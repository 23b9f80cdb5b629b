package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is printed is what the golden files say: {@code src/test/golden/<noun>-<verb>.txt} and {@code .json}. Run with
 * {@code -DwriteGolden} to write them anew, and read the difference.
 */
class OutputTest {
    private static final Path GOLDEN = Path.of("src/test/golden");

    private final Cli cli = new Cli();

    @BeforeEach
    void teach() {
        Answers.teach(cli.server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer create --name Acme",
                "customer list",
                "subscription create --customer b1 --plan 7",
                "subscription list --customer b1",
                "subscription get --customer b1 12",
                "plan list",
                "plan get 7",
                "org get",
                "org update --name New",
                "org delete --org b1 --yes",
                "token create --role Support",
                "token list",
                "session create --email a@b.example --password-file -",
                "session delete",
                "server list",
                "server-group list",
                "customer stats --interval day",
                "subscription update 12 --customer b1 --plan 8",
                "subscription delete 12 --customer b1 --yes",
                "subscription recount 12 --customer b1",
                "subscription ledger 12 --customer b1",
                "plan set-resource 7 websites=3",
                "plan remove-allowance 7 ssh --yes",
                "org suspend --org b1",
                "org set-owner m1",
                "org branding",
                "member create --login l1 --role Business",
                "member list",
                "member get m1",
                "member sso-link m1",
                "login get",
                "login memberships",
                "login list",
                "login recover --email z@acme.example",
                "session sso --link-file -",
                "session list",
                "website create --domain acme.example",
                "website list",
                "website get w1",
                "website lift w1",
                "activity list",
                "webhook create --url https://a.example/",
                "webhook list",
                "webhook get w1",
                "webhook update w1 --disable",
                "webhook test w1",
                "webhook deliveries w1",
                "server-group get g1",
                "version",
                "status"
            })
    void printsWhatTheGoldenFilesSay(String command) throws IOException {
        String[] words = command.split(" ", -1);
        String name = words.length == 1 ? words[0] : words[0] + "-" + words[1];

        assertGolden(name + ".txt", command);
        assertGolden(name + ".json", command + " -o json");
    }

    private void assertGolden(String file, String command) throws IOException {
        Cli.Run run = cli.piping("password\n").run(command.split(" "));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        if (System.getProperty("writeGolden") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(GOLDEN.resolve(file), run.out());
        }
        assertThat(run.out()).isEqualTo(Files.readString(GOLDEN.resolve(file)));
    }

    @AfterEach
    void stop() {
        cli.close();
    }
}
