package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import customers.v1.GetOrgResponse;
import customers.v1.OpenSsoSessionRequest;
import customers.v1.Org;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong before a call is said in one sentence, and nothing is sent. */
class UsageTest {
    private final Cli cli = new Cli();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "customer | Nothing to do was named; give one of create, onboard, list, stats",
                "customr list | \"customr\" is not expected here",
                "customer create | Missing required option: '--name=NAME'",
                "customer list --status gone | Invalid value for option '--status': expected one of active, suspended, deleted",
                "customer list --plan x | Invalid value for option '--plan': 'x' is not a long",
                "org update | There is nothing to change; give --name, --locale or --slack-webhook.",
                "org delete --yes | Missing required option: '--org=ORG'",
                "org delete --org o | This cannot be undone and nobody is here to confirm it; add --yes to go on.",
                "token revoke t | This cannot be undone and nobody is here to confirm it; add --yes to go on.",
                "org remove-owner | This cannot be undone",
                "plan delete 7 | This cannot be undone",
                "plan remove-allowance 7 ssh | This cannot be undone",
                "subscription delete 7 --customer c | This cannot be undone",
                "member delete m | This cannot be undone",
                "website delete w | This cannot be undone",
                "session delete-all | This cannot be undone",
                "server-group delete g | This cannot be undone",
                "org suspend | Missing required option: '--org=ORG'",
                "subscription suspend 7 | Missing required option: '--customer=ORG'",
                "subscription update 7 --customer c | There is nothing to change; give --plan, --friendly-name or servers.",
                "subscription update 7 --customer c --no-servers --db-server d | --no-servers takes away what another"
                        + " option gives; give one of the two.",
                "plan update 7 | There is nothing to change; --help lists what can be given.",
                "plan add-resource 7 websites | Invalid value for positional parameter at index 1 (NAME=AMOUNT): expected"
                        + " NAME=VALUE, not \"websites\"",
                "member update m | There is nothing to change; give --role, --site-access or --notification.",
                "website update w | There is nothing to change; give --php, --tag, --no-tags or --subscription.",
                "website update w --tag shop --no-tags | --no-tags takes away what another option gives; give one of the"
                        + " two.",
                "login update | There is nothing to change; give --name, --locale, --email or --password-file.",
                "login update --email n@b.example | Nobody is here to type the current password; give it with"
                        + " --current-password-file.",
                "login reset-password | Nobody is here to type the secret; give it with --secret-file.",
                "session sso | Nobody is here to type the link; give it with --link-file.",
                "token create --role Support --expires soon | Invalid value for option '--expires': expected a moment such"
                        + " as 2027-01-31T09:30:00Z, not \"soon\"",
                "plan create --name P --resource websites | Invalid value for option '--resource' (NAME=AMOUNT): expected"
                        + " NAME=VALUE, not \"websites\"",
                "plan create --name P --resource websites=many | The amount of websites, \"many\", is not an amount; give"
                        + " a number such as 10, 500M or 10GiB, or unlimited.",
                "session create --email a@b.example | Nobody is here to type the password; give it with --password-file.",
                "version --server nowhere | The server's address is \"nowhere\", which is not host:port; give one such as"
                        + " localhost:9090 with --server or CUSTOMERS_GRPC.",
                "version --timeout soon | Invalid value for option '--timeout': expected a time such as 500ms, 30s or 2m,"
                        + " not \"soon\"",
                "import customers f.csv --resume | --resume needs the file that --results names.",
                "import customers f.csv --parallel 65 | --parallel must be 1 to 64.",
                "import customers f.csv --idempotency-key k | An import makes a key of each row; leave --idempotency-key"
                        + " out.",
                "org get --token a --token-file b | More than one credential was named; give one of --token, --token-file"
                        + " and --session-file.",
                "org get --token-file /nowhere/token | The file of --token-file, /nowhere/token, cannot be read; check"
                        + " that it exists and is yours.",
            })
    void saysWhatIsWrongWithTheCommandLine(String command, String sentence) {
        Cli.Run run = cli.run(command.split(" "));

        assertThat(run.err()).startsWith("Error: " + sentence);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(cli.calls()).isEmpty();
    }

    @Test
    void asksForAnOrg() {
        cli.variables.remove("CUSTOMERS_ORG_ID");

        Cli.Run run = cli.run("customer", "list");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("Error: This command needs an org; name it with --org or CUSTOMERS_ORG_ID.\n");
    }

    @Test
    void asksForACredential() {
        cli.variables.remove("CUSTOMERS_TOKEN");

        Cli.Run run = cli.run("customer", "list");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("Error: This command needs a credential; give a token with --token-file");
        assertThat(cli.calls()).isEmpty();
    }

    @Test
    void neverEchoesAToken() {
        String broken = "se\u0007cret";

        assertThat(cli.run("org", "get", "--token", broken).err())
                .doesNotContain("cret")
                .contains("--token holds");
        assertThat(cli.run("org", "get", "--tokn", "secret-token").err()).doesNotContain("secret-token");
        assertThat(cli.run("org", "get", "--tokn=secret-token").err())
                .startsWith("Error: There is no option --tokn here\nPossible solutions: --token")
                .doesNotContain("secret-token");
    }

    @Test
    void deletesAnOrgWhenItsNameIsTyped() {
        cli.server.answer("GetOrg", acme());

        Cli.Run run = cli.typing("Acme Ltd\n").run("org", "delete", "--org", "o");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .isEqualTo("This deletes the org \"Acme Ltd\", everything below it and its 3 subscriptions."
                        + " Type \"Acme Ltd\" to go on: ");
        assertThat(cli.calls()).extracting(FakeServer.Call::rpc).containsExactly("GetOrg", "DeleteOrg");
    }

    @Test
    void deletesNothingWhenSomethingElseIsTyped() {
        cli.server.answer("GetOrg", acme());

        Cli.Run run = cli.typing("yes\n").run("org", "delete", "--org", "o");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .endsWith("Error: Not confirmed and nothing changed; repeat the command to be asked again.\n");
        assertThat(cli.calls()).extracting(FakeServer.Call::rpc).containsExactly("GetOrg");
    }

    @Test
    void revokesATokenWhenYesIsTyped() {
        assertThat(cli.typing("yes\n").run("token", "revoke", "t").out()).isEqualTo("Token t is revoked.\n");
        assertThat(cli.typing("").run("token", "revoke", "t").code()).isEqualTo(1);
        assertThat(cli.calls()).hasSize(1);
    }

    @Test
    void asksForThePassword() {
        Cli.Run run = cli.typing("secret\n").run("session", "create", "--email", "a@b.example");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("Password of a@b.example: ");
        assertThat(cli.calls().get(0).request().toString()).contains("a@b.example");
    }

    @Test
    void asksForANewPasswordTwice() {
        String[] command = {"login", "create", "--email", "a@b.example", "--name", "Zoe", "--password-file", "-"};

        Cli.Run same = cli.typing("secret\nsecret\n").run(command);
        Cli.Run other = cli.typing("secret\nsecrte\n").run(command);

        assertThat(same.code()).isZero();
        assertThat(same.err()).isEqualTo("New password: Once more: ");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).endsWith("Error: The two were not the same; repeat the command to type them again.\n");
        assertThat(cli.calls()).hasSize(1);
    }

    @Test
    void takesTheOneTimePasswordOutOfALink() {
        cli.piping("https://panel.example/login/sessions/sso?lang=en&otp=o-1#top\n")
                .run("session", "sso", "--link-file", "-");

        assertThat(cli.calls().get(0).request())
                .isEqualTo(OpenSsoSessionRequest.newBuilder().setOtp("o-1").build());
    }

    @Test
    void deletesAWebsiteWhenItsDomainIsTyped() {
        Answers.teach(cli.server);

        assertThat(cli.typing("acme.example\n").run("website", "delete", "w1").out())
                .isEqualTo("Website w1 is deleted.\n");
        assertThat(cli.typing("yes\n").run("website", "delete", "w1").code()).isEqualTo(1);
        assertThat(cli.calls())
                .extracting(FakeServer.Call::rpc)
                .containsExactly("GetWebsite", "DeleteWebsite", "GetWebsite");
    }

    @Test
    void deletesASubscriptionForGoodWhenItsNameIsTyped() {
        Answers.teach(cli.server);

        Cli.Run run = cli.typing("Shop\n").run("subscription", "delete", "12", "--customer", "b1", "--force");

        assertThat(run.out()).isEqualTo("Subscription 12 is deleted for good.\n");
        assertThat(run.err()).contains("its customers for good. Type \"Shop\" to go on: ");
    }

    private static GetOrgResponse acme() {
        return GetOrgResponse.newBuilder()
                .setOrg(Org.newBuilder().setName("Acme Ltd").setSubscriptionsCount(3))
                .build();
    }

    @AfterEach
    void stop() {
        cli.close();
    }
}
