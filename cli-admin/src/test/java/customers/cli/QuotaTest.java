package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.QuotaFailure;
import com.google.rpc.Status;
import customers.v1.DryRun;
import customers.v1.GetOrgRequest;
import customers.v1.GetOrgResponse;
import customers.v1.ListSubscriptionsRequest;
import customers.v1.ListSubscriptionsResponse;
import customers.v1.Org;
import customers.v1.Subscription;
import customers.v1.UsedResource;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code quota}: master m sold to reseller a, a to reseller b, and b has the customer c. */
class QuotaTest {
    private final Cli cli = new Cli();

    @BeforeEach
    void teach() {
        cli.server.answer("GetOrg", QuotaTest::org);
        cli.server.answer("ListSubscriptions", QuotaTest::subscriptions);
        cli.server.answer("GetPlan", "plan { id: 7 name: 'Start' }");
    }

    @AfterEach
    void stop() {
        cli.close();
    }

    private static Message org(Message request) {
        String id = ((GetOrgRequest) request).getOrgId();
        Org.Builder org = Org.newBuilder().setId(id).setName("Org " + id);
        if (!id.equals("m")) {
            org.setParentId(id.equals("a") ? "m" : id.equals("b") ? "a" : "b");
        }
        return GetOrgResponse.newBuilder().setOrg(org).build();
    }

    private static Message subscriptions(Message request) {
        String id = ((ListSubscriptionsRequest) request).getOrgId();
        return ListSubscriptionsResponse.newBuilder()
                .addItems(Subscription.newBuilder()
                        .setId(id.equals("a") ? 1 : 2)
                        .setPlanName("Reseller")
                        .addResources(used("customers", 1, 9))
                        .addResources(used("websites", 8, 10)))
                .build();
    }

    private static UsedResource used(String name, long usage, long total) {
        return UsedResource.newBuilder()
                .setName(name)
                .setUsage(usage)
                .setTotal(total)
                .build();
    }

    @Test
    void tellsWhatWouldBeDrawnAndSellsNothing() {
        DryRun.Builder told = DryRun.newBuilder().setValid(true);
        told.addDrawsBuilder()
                .setSubscriptionId(2)
                .setResource("websites")
                .setAmount(2)
                .setRemaining(0);
        told.addDrawsBuilder().setSubscriptionId(2).setResource("mailboxes");
        cli.server.dryRun(told.build());
        Cli.Run run = cli.run("quota", "explain", "c", "7");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                Start (plan 7) for Org c, sold by Org b
                SELLER   SUBSCRIPTION   RESOURCE    DRAWN       LEFT NOW    LEFT AFTER
                Org b    2              websites    2           2           0
                Org b    2              mailboxes   unlimited   unlimited   unlimited
                It fits. Nothing was sold; this would:
                  customers-admin subscription create --org b --customer c --plan 7
                """);
        FakeServer.Call sale = cli.calls().get(cli.calls().size() - 1);
        assertThat(sale.rpc()).isEqualTo("CreateCustomerSubscription");
        assertThat(sale.header("validate-only")).isEqualTo("true");
    }

    @Test
    void tellsWhichAncestorsRunShortAndWhatToDo() {
        refuse("5");
        Cli.Run run = cli.run("quota", "explain", "c", "7");

        assertThat(run.code()).isEqualTo(7);
        assertThat(run.out()).isEqualTo("""
                Start (plan 7) for Org c, sold by Org b
                SELLER   SUBSCRIPTION   RESOURCE   DRAWN   LEFT NOW    LEFT AFTER
                Org b    2              websites   5       2           short by 3
                Org a    1              websites   3       2           short by 1
                Org m    -              websites   1       unlimited   unlimited
                It does not fit. What can be done:
                  Org a runs short of websites: Org m must sell it 1 more of it, with a larger plan.
                  Org b runs short of websites: Org a must sell it 3 more of it, with a larger plan.
                  Or sell a plan with less.
                """);
        assertThat(cli.run("quota", "explain", "c", "7", "-o", "csv").out()).isEqualTo("""
                orgId,orgName,subscriptionId,resource,requested,available,remaining,missing,fits
                b,Org b,2,websites,5,2,,3,false
                a,Org a,1,websites,3,2,,1,false
                m,Org m,,websites,1,,,,true
                """);
        assertThat(cli.run("quota", "explain", "c", "7", "-o", "json").out())
                .startsWith("{\n  \"fits\": false,")
                .contains("\"missing\": 3");
    }

    @Test
    void tellsOfAnUnlimitedGrantThatOnlyTheMasterOrgCouldGive() {
        refuse(null);
        Cli.Run run = cli.run("quota", "explain", "c", "7");

        assertThat(run.code()).isEqualTo(7);
        assertThat(run.out())
                .contains("Org b    2              websites   unlimited   2           short")
                .contains("Org m must sell it an unlimited amount more of it");
    }

    @Test
    void endsAsTheSaleWouldWhenSomethingElseIsInItsWay() {
        cli.server.answer("CreateCustomerSubscription", request -> {
            throw io.grpc.Status.ALREADY_EXISTS.asRuntimeException();
        });
        assertThat(cli.run("quota", "explain", "c", "7").code()).isEqualTo(6);
        assertThat(cli.run("quota", "explain", "m", "7").code()).isEqualTo(2);
    }

    @Test
    void showsHowFullAResellerIs() {
        assertThat(cli.run("quota", "show", "--org", "b").out()).isEqualTo("""
                subscription 2, Reseller
                customers  [#.........]  1/9
                websites   [########..]  8/10
                """);
        cli.server.answer("ListSubscriptions", ListSubscriptionsResponse.getDefaultInstance());
        assertThat(cli.run("quota", "show", "--org", "c").code()).isEqualTo(5);
    }

    private void refuse(String requested) {
        QuotaFailure.Violation.Builder violation = QuotaFailure.Violation.newBuilder()
                .setSubject("subscription:2")
                .setQuotaMetric("websites")
                .setQuotaValue(2)
                .putQuotaDimensions("org_id", "b");
        if (requested != null) {
            violation.putQuotaDimensions("requested", requested);
        }
        StatusRuntimeException refusal = StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(Code.FAILED_PRECONDITION.getNumber())
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setDomain("customers")
                        .setReason("QUOTA_EXCEEDED")
                        .build()))
                .addDetails(Any.pack(
                        QuotaFailure.newBuilder().addViolations(violation).build()))
                .build());
        cli.server.answer("CreateCustomerSubscription", request -> {
            throw refusal;
        });
    }
}
