package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Each command sends the request that its options ask for; and there is one for every rpc. */
class RequestsTest {
    static final String MINE = "org_id: '" + Cli.ORG + "' ";

    private final Cli cli = new Cli();

    /** A command line, the rpc it is for, and its request in protobuf's text format. */
    record Row(String command, String rpc, String request) {}

    static Stream<Row> rows() {
        return Stream.of(
                        customers(),
                        subscriptions(),
                        plans(),
                        orgs(),
                        credentials(),
                        servers(),
                        system(),
                        LifecycleRows.rows(),
                        PersonRows.rows(),
                        WebhookRows.rows())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> customers() {
        return Stream.of(
                new Row("customer create --name Acme", "CreateCustomer", MINE + "customer { name: 'Acme' }"),
                new Row(
                        "customer create --name Acme --org other",
                        "CreateCustomer",
                        "org_id: 'other' customer { name: 'Acme' }"),
                new Row(
                        "customer create --name Acme --external-id crm-7",
                        "CreateCustomer",
                        MINE + "customer { name: 'Acme' external_id: 'crm-7' }"),
                new Row(
                        "customer onboard --name Acme --external-id crm-7 --owner-email a@b.example --owner-name Ann"
                                + " --password-file - --plan 7 --friendly-name Shop",
                        "OnboardCustomer",
                        MINE + "customer { name: 'Acme' external_id: 'crm-7' plan_id: 7 friendly_name: 'Shop'"
                                + " owner { email: 'a@b.example' name: 'Ann' password: 'pass word' } }"),
                new Row(
                        "customer onboard --name Acme --owner-email a@b.example --owner-name Ann --plan 7",
                        "OnboardCustomer",
                        MINE + "customer { name: 'Acme' plan_id: 7 owner { email: 'a@b.example' name: 'Ann' } }"),
                new Row(
                        "customer list --external-id crm-7 --owner-email a@b.example --search ac --limit 5 --cursor abc",
                        "GetOrgCustomers",
                        MINE + "cursor: 'abc' limit: 5 external_id: 'crm-7' owner_email: 'a@b.example' search: 'ac'"),
                new Row("customer list", "GetOrgCustomers", MINE + "cursor: '' limit: 1000"),
                new Row(
                        "customer list --recursive --max-depth 2 --status suspended --plan 7 --sort-by subscriptionsCount"
                                + " --sort-order desc --limit 5 --offset 10",
                        "GetOrgCustomers",
                        MINE + "offset: 10 limit: 5 recursive: true max_depth: 2 status: LIFECYCLE_STATUS_SUSPENDED"
                                + " plan_id: 7 sort_by: CUSTOMER_SORT_BY_SUBSCRIPTIONS_COUNT sort_order: SORT_ORDER_DESC"));
    }

    private static Stream<Row> subscriptions() {
        return Stream.of(
                new Row(
                        "subscription create --customer c --plan 7",
                        "CreateCustomerSubscription",
                        MINE + "customer_org_id: 'c' subscription { plan_id: 7 }"),
                new Row(
                        "subscription create --customer c --plan 7 --friendly-name Shop --app-server a --backup-server b"
                                + " --db-server d --email-server e",
                        "CreateCustomerSubscription",
                        MINE
                                + "customer_org_id: 'c' subscription { plan_id: 7 friendly_name: 'Shop' dedicated_servers {"
                                + " app_server_id: 'a' backup_server_id: 'b' db_server_id: 'd' email_server_id: 'e' } }"),
                new Row(
                        "subscription list --customer c --sort-by plan --limit 1",
                        "GetCustomerSubscriptions",
                        MINE + "customer_org_id: 'c' offset: 0 limit: 1 sort_by: SUBSCRIPTION_SORT_BY_PLAN"),
                new Row("subscription get 7 --customer c", "GetSubscription", "org_id: 'c' subscription_id: 7"));
    }

    private static Stream<Row> plans() {
        return Stream.of(
                new Row("plan create --name Bare", "CreatePlan", MINE + "plan { name: 'Bare' }"),
                new Row(
                        "plan create --name Start --resource websites=10 --resource diskspace=10GiB"
                                + " --resource mailboxes=unlimited --allowance ssh --selection os=linux=6",
                        "CreatePlan",
                        MINE + "plan { name: 'Start' resources { name: 'websites' total: 10 }"
                                + " resources { name: 'diskspace' total: 10737418240 } resources { name: 'mailboxes' }"
                                + " allowances { name: 'ssh' } selections { name: 'os' value: 'linux=6' } }"),
                new Row(
                        "plan create --name Full --plan-type dedicated --server-group g --server-group h"
                                + " --default-server-group g --allow-server-group-selection --nproc 50"
                                + " --memory-limit 512MiB --iops 1K --io-bandwidth 10M --virtual-cpus 1.5"
                                + " --fs-quota 2GiB --php php82,php83 --php php84 --default-php php83 --redis"
                                + " --wordpress-theme fast",
                        "CreatePlan",
                        MINE + "plan { name: 'Full' plan_type: PLAN_TYPE_DEDICATED server_group_ids: ['g', 'h']"
                                + " default_server_group_id: 'g' allow_server_group_selection: true cgroup_limits {"
                                + " nproc: 50 memory_limit: 536870912 iops: 1000 io_bandwidth: 10000000"
                                + " virtual_cpus: 1.5 } fs_quota_limit { total_available: 2147483648 }"
                                + " allowed_php_versions: [PHP_VERSION_PHP82, PHP_VERSION_PHP83, PHP_VERSION_PHP84]"
                                + " default_php_version: PHP_VERSION_PHP83 redis_allowed: true"
                                + " preinstall_wordpress_theme: 'fast' }"),
                new Row(
                        "plan list --sort-by name",
                        "ListPlans",
                        MINE + "cursor: '' limit: 1000 sort_by: PLAN_SORT_BY_NAME"),
                new Row("plan get 7", "GetPlan", MINE + "plan_id: 7"));
    }

    private static Stream<Row> orgs() {
        return Stream.of(
                new Row("org get", "GetOrg", MINE),
                new Row(
                        "org update --name New --locale pt-BR --slack-webhook=",
                        "UpdateOrg",
                        MINE + "org { name: 'New' locale: 'pt-BR' slack_notification_webhook_url: '' }"),
                new Row("org suspend --org o", "UpdateOrg", "org_id: 'o' org { status: LIFECYCLE_STATUS_SUSPENDED }"),
                new Row("org lift --org o", "UpdateOrg", "org_id: 'o' org { status: LIFECYCLE_STATUS_ACTIVE }"),
                new Row("org delete --org o --yes", "DeleteOrg", "org_id: 'o'"));
    }

    private static Stream<Row> credentials() {
        return Stream.of(
                new Row(
                        "token create --role Support --role Sysadmin,Business --expires 2027-01-31T10:30:00.5+01:00"
                                + " --friendly-name billing",
                        "CreateAccessToken",
                        MINE + "access_token { roles: [ROLE_SUPPORT, ROLE_SYSADMIN, ROLE_BUSINESS] token_expires {"
                                + " seconds: 1801387800 nanos: 500000000 } friendly_name: 'billing' }"),
                new Row("token list", "ListAccessTokens", MINE),
                new Row("token revoke t --yes", "RevokeAccessToken", MINE + "token_id: 't'"),
                new Row(
                        "session create --email a@b.example --password-file - --realm r",
                        "CreateSession",
                        "realm_id: 'r' credentials { email: 'a@b.example' password: 'pass word' }"),
                new Row("session delete", "DeleteCurrentSession", ""));
    }

    private static Stream<Row> servers() {
        return Stream.of(
                new Row(
                        "server create --friendly-name One --hostname one.example --group g --ip 192.0.2.2"
                                + " --primary-ip 192.0.2.1",
                        "CreateServer",
                        "server { friendly_name: 'One' hostname: 'one.example' group_id: 'g'"
                                + " ips { ip: '192.0.2.1' is_primary: true } ips { ip: '192.0.2.2' } }"),
                new Row(
                        "server list --sort-order asc",
                        "ListServers",
                        "cursor: '' limit: 1000 sort_order: SORT_ORDER_ASC"),
                new Row("server-group create --name Rack", "CreateServerGroup", "server_group { name: 'Rack' }"),
                new Row("server-group list --limit 2", "ListServerGroups", "offset: 0 limit: 2"));
    }

    private static Stream<Row> system() {
        return Stream.of(new Row("version", "GetVersion", ""), new Row("status", "GetStatus", ""));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void sendsWhatTheOptionsSay(Row row) throws Exception {
        Cli.Run run = cli.piping("pass word\nnew word\n").run(row.command().split(" "));

        assertThat(run.code()).as(run.err()).isZero();
        FakeServer.Call call = cli.calls().get(cli.calls().size() - 1);
        assertThat(call.rpc()).isEqualTo(row.rpc());
        Message.Builder expected = call.request().newBuilderForType();
        TextFormat.merge(row.request(), expected);
        assertThat(call.request()).isEqualTo(expected.build());
    }

    @Test
    void coversEveryRpcOfTheApi() {
        Set<String> rpcs = Api.services().stream()
                .flatMap(service -> service.getMethods().stream())
                .map(method -> method.getBareMethodName())
                .collect(Collectors.toSet());

        assertThat(rows().map(Row::rpc).collect(Collectors.toSet())).isEqualTo(rpcs);
    }

    /** What makes several calls, or none, and is tested by itself. */
    private static final Set<String> OTHERWISE_TESTED = Set.of(
            "org tree",
            "quota show",
            "quota explain",
            "doctor",
            "completion",
            "man",
            "context list",
            "context use",
            "context set",
            "context remove",
            "import customers",
            "import logins",
            "import subscriptions",
            "export customers",
            "export logins",
            "export subscriptions");

    @Test
    void coversEveryCommand() {
        Set<String> commands = new TreeSet<>();
        leaves(cli.commandLine(), "", commands);

        assertThat(commands).containsAll(OTHERWISE_TESTED);
        commands.removeAll(OTHERWISE_TESTED);
        assertThat(commands)
                .allSatisfy(
                        command -> assertThat(rows()).anyMatch(row -> (row.command() + " ").startsWith(command + " ")));
    }

    private static void leaves(CommandLine command, String path, Set<String> leaves) {
        if (command.getSubcommands().isEmpty()) {
            leaves.add(path.strip());
        }
        command.getSubcommands().forEach((name, child) -> leaves(child, path + " " + name, leaves));
    }

    @AfterEach
    void stop() {
        cli.close();
    }
}
