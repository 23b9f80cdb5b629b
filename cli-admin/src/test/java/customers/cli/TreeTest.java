package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.GetOrgCustomersResponse;
import customers.v1.LifecycleStatus;
import customers.v1.ListSubscriptionsRequest;
import customers.v1.ListSubscriptionsResponse;
import customers.v1.Org;
import customers.v1.Subscription;
import customers.v1.UsedResource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code org tree} of a master org with two customers on a page each; the first is a reseller with one of its own. */
class TreeTest {
    private final Cli cli = new Cli();

    @BeforeEach
    void teach() {
        cli.server.answer("GetOrg", "org { id: 'm' name: 'Master' status: LIFECYCLE_STATUS_ACTIVE }");
        cli.server.answer("GetOrgCustomers", TreeTest::customers);
        cli.server.answer("ListSubscriptions", TreeTest::subscriptions);
    }

    @AfterEach
    void stop() {
        cli.close();
    }

    private static Message customers(Message request) {
        GetOrgCustomersRequest asked = (GetOrgCustomersRequest) request;
        GetOrgCustomersResponse.Builder answer = GetOrgCustomersResponse.newBuilder();
        if (asked.getOrgId().equals("m")) {
            return asked.getCursor().isEmpty()
                    ? answer.addItems(org("r", "m", 2)).setNextCursor("2").build()
                    : answer.addItems(org("c", "m", 1)).build();
        }
        return asked.getOrgId().equals("r")
                ? answer.addItems(org("s", "r", 0).toBuilder().setStatus(LifecycleStatus.LIFECYCLE_STATUS_SUSPENDED))
                        .build()
                : answer.build();
    }

    private static Org org(String id, String parent, int subscriptions) {
        return Org.newBuilder()
                .setId(id)
                .setParentId(parent)
                .setName("Org\u001b " + id)
                .setStatus(LifecycleStatus.LIFECYCLE_STATUS_ACTIVE)
                .setSubscriptionsCount(subscriptions)
                .build();
    }

    private static Message subscriptions(Message request) {
        ListSubscriptionsRequest asked = (ListSubscriptionsRequest) request;
        ListSubscriptionsResponse.Builder answer = ListSubscriptionsResponse.newBuilder()
                .addItems(Subscription.newBuilder().setId(6).addResources(used("websites", 1, 1)));
        if (asked.getOrgId().equals("r")) {
            answer.addItems(Subscription.newBuilder()
                    .setId(7)
                    .addResources(used("customers", 1, 2))
                    .addResources(used("websites", 100, 100))
                    .addResources(used("diskspace", 1L << 30, 10L << 30))
                    .addResources(UsedResource.newBuilder().setName("mailboxes").setUsage(3)));
        }
        return answer.build();
    }

    private static UsedResource used(String name, long usage, long total) {
        return UsedResource.newBuilder()
                .setName(name)
                .setUsage(usage)
                .setTotal(total)
                .build();
    }

    @Test
    void drawsTheTreeWithABarForEachResource() {
        Cli.Run run = cli.run("org", "tree", "--org", "m");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                Master  m
                |-- Org\\u001b r  r
                |   |   customers  [#####.....]  1/2
                |   |   websites   [##########]  100/100
                |   |   diskspace  [#.........]  1GiB/10GiB
                |   |   mailboxes  [..........]  3/unlimited
                |   `-- Org\\u001b s  s  suspended
                `-- Org\\u001b c  c
                """);
    }

    @Test
    void drawsLinesWhereTheLocaleHasThemAndColoursOnATerminal() {
        cli.variables.put("LANG", "de_DE.UTF-8");
        String[] tree = {"org", "tree", "--org", "m", "--depth", "1", "--resource", "customers,websites"};

        assertThat(cli.run(tree).out()).isEqualTo("""
                Master  m
                ├── Org\\u001b r  r
                │       customers  █████░░░░░  1/2
                │       websites   ██████████  100/100
                └── Org\\u001b c  c
                """);
        assertThat(cli.typing("").run(tree).out())
                .contains("\u001b[32m█████░░░░░\u001b[0m", "\u001b[31m██████████\u001b[0m");
        cli.variables.put("NO_COLOR", "1");
        assertThat(cli.run(tree).out()).doesNotContain("\u001b");
    }

    @Test
    void asksNoMoreThanIsShown() {
        cli.run("org", "tree", "--org", "m", "--depth", "0");
        assertThat(cli.calls()).extracting(FakeServer.Call::rpc).containsExactly("GetOrg");

        assertThat(cli.run("org", "tree", "--depth", "-1").code()).isEqualTo(2);
    }

    @Test
    void writesADocumentALineAndARowForEachResource() {
        List<String> json = cli.run("org", "tree", "--org", "m", "--resource", "websites", "-o", "json")
                .out()
                .lines()
                .toList();
        assertThat(json).hasSize(4);
        assertThat(json.get(1))
                .isEqualTo("{ \"depth\": 1, \"id\": \"r\", \"parentId\": \"m\", \"name\": \"Org\\u001b r\","
                        + " \"status\": \"active\", \"subscriptionId\": 7,"
                        + " \"resources\": [ { \"name\": \"websites\", \"total\": 100, \"usage\": 100 } ] }");

        List<String> csv = cli.run("org", "tree", "--org", "m", "--resource", "websites", "-o", "csv")
                .out()
                .lines()
                .toList();
        assertThat(csv)
                .containsExactly(
                        "depth,id,parentId,name,status,subscriptionId,resource,usage,total",
                        "0,m,,Master,active,,,,",
                        "1,r,m,Org\\u001b r,active,7,websites,100,100",
                        "2,s,r,Org\\u001b s,suspended,,,,",
                        "1,c,m,Org\\u001b c,active,,,,");
    }
}
