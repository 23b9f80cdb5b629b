package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.QuotaFailure;
import customers.v1.CreateCustomerSubscriptionRequest;
import customers.v1.CreateCustomerSubscriptionResponse;
import customers.v1.GetCustomerSubscriptionsRequest;
import customers.v1.GetCustomerSubscriptionsResponse;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.GetOrgCustomersResponse;
import customers.v1.ListPlansResponse;
import customers.v1.Org;
import customers.v1.Plan;
import customers.v1.Subscription;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subscriptions that are carried in from files. The server keeps external ids unique, as the real one does. */
class SubscriptionPortingTest {
    private final Cli cli = new Cli();
    private final List<Subscription> sold = new ArrayList<>();

    @TempDir
    private Path files;

    @BeforeEach
    void serve() {
        cli.server
                .answer("GetOrgCustomers", SubscriptionPortingTest::customers)
                .answer(
                        "ListPlans",
                        message -> ListPlansResponse.newBuilder()
                                .addItems(Plan.newBuilder().setId(1).setName("Small"))
                                .addItems(Plan.newBuilder().setId(2).setName("Large"))
                                .addItems(Plan.newBuilder().setId(3).setName("Large"))
                                .build())
                .answer("CreateCustomerSubscription", this::sell)
                .answer("GetCustomerSubscriptions", this::page);
    }

    private static Message customers(Message message) {
        GetOrgCustomersRequest request = (GetOrgCustomersRequest) message;
        GetOrgCustomersResponse.Builder page = GetOrgCustomersResponse.newBuilder();
        List.of("Ann", "Anna", "Bob", "Bob").forEach(name -> {
            Org customer = Org.newBuilder()
                    .setId("id-" + name)
                    .setName(name)
                    .setExternalId("x-" + name)
                    .setSubscriptionsCount(1)
                    .build();
            if (request.hasExternalId()
                    ? customer.getExternalId().equals(request.getExternalId())
                    : name.startsWith(request.getSearch())) {
                page.addItems(customer);
            }
        });
        return page.build();
    }

    private synchronized Message sell(Message message) {
        CreateCustomerSubscriptionRequest request = (CreateCustomerSubscriptionRequest) message;
        if (sold.stream()
                .anyMatch(other ->
                        other.getExternalId().equals(request.getSubscription().getExternalId()))) {
            throw Status.ALREADY_EXISTS.asRuntimeException();
        }
        long id = sold.size() + 1L;
        sold.add(Subscription.newBuilder()
                .setId(id)
                .setSubscriberId(request.getCustomerOrgId())
                .setPlanId(request.getSubscription().getPlanId())
                .setPlanName("Small")
                .setFriendlyName(
                        request.getSubscription().hasFriendlyName()
                                ? request.getSubscription().getFriendlyName()
                                : "Small")
                .setExternalId(request.getSubscription().getExternalId())
                .build());
        return CreateCustomerSubscriptionResponse.newBuilder().setId(id).build();
    }

    private synchronized Message page(Message message) {
        GetCustomerSubscriptionsRequest request = (GetCustomerSubscriptionsRequest) message;
        return GetCustomerSubscriptionsResponse.newBuilder()
                .addAllItems(sold.stream()
                        .filter(one -> one.getSubscriberId().equals(request.getCustomerOrgId()))
                        .filter(one ->
                                !request.hasExternalId() || one.getExternalId().equals(request.getExternalId()))
                        .toList())
                .build();
    }

    private Cli.Run take(String text, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("import", "subscriptions"));
        command.add(Files.writeString(files.resolve("in.csv"), text).toString());
        command.addAll(List.of(options));
        command.addAll(List.of("--parallel", "1"));
        return cli.run(command.toArray(String[]::new));
    }

    @Test
    void sellsToACustomerByIdExternalIdOrName() throws Exception {
        Cli.Run run = take("""
                customerId,customerExternalId,customerName,planId,planName,friendlyName,externalId
                id-Eve,x-Ann,Anna,7,Small,Site,e1
                ,x-Ann,Anna,,Small,,e2
                ,,Anna,1,,,e3
                """);

        assertThat(run.err()).isEmpty();
        assertThat(sold)
                .extracting(one -> one.getSubscriberId() + " " + one.getPlanId() + " " + one.getExternalId())
                .containsExactly("id-Eve 7 e1", "id-Ann 1 e2", "id-Anna 1 e3");
        assertThat(sold.get(0).getFriendlyName()).isEqualTo("Site");
    }

    @Test
    void tellsWhatItCannotFind() throws Exception {
        Cli.Run run = take("""
                customerName,planId,planName
                Nobody,1,
                Bob,1,
                Ann,,Tiny
                Ann,,Large
                Ann,x,
                Ann,,
                ,1,
                """);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().sorted().collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo("""
                line 2: column customerName: there is no customer "Nobody"
                line 3: column customerName: 2 customers are called "Bob"; say which by customerId
                line 4: column planName: there is no plan "Tiny"
                line 5: column planName: 2 plans are called "Large"; say which by planId
                line 6: column planId: must be a positive integer
                line 7: columns planId, planName: one of them must not be empty
                line 8: columns customerId, customerExternalId, customerName: one of them must not be empty
                """);
        assertThat(sold).isEmpty();
    }

    @Test
    void sellsAsManyAsThereAreRowsHoweverOftenItRuns() throws Exception {
        String rows = "customerName,planName\nAnn,Small\nAnn,Small\nAnna,Small\n";

        assertThat(take(rows).out()).startsWith("created 3, exists 0,");
        assertThat(take(rows).out()).startsWith("created 0, exists 3,");
        assertThat(take(rows + "Ann,Small\n").out()).startsWith("created 1, exists 3,");
        assertThat(sold).hasSize(4);
    }

    @Test
    void knowsItsSalesAgainAfterTheyWereChanged() throws Exception {
        String rows = "customerName,planName\nAnn,Small\n";
        take(rows);
        sold.set(0, sold.get(0).toBuilder().setPlanId(2).setFriendlyName("Shop").build());

        assertThat(take(rows).out()).startsWith("created 0, exists 1,");
    }

    @Test
    void countsWhatWasSoldByHand() throws Exception {
        sold.add(Subscription.newBuilder()
                .setId(1)
                .setSubscriberId("id-Ann")
                .setPlanId(1)
                .setPlanName("Small")
                .setFriendlyName("Small")
                .build());
        String rows = "customerName,planName,friendlyName\nAnn,Small,\nAnn,Small,\nAnn,Small,Other\n";

        assertThat(take(rows).out()).startsWith("created 2, exists 1,");
        assertThat(take(rows).out()).startsWith("created 0, exists 3,");
    }

    @Test
    void failsARowWhoseExternalIdIsThatOfAnotherSale() throws Exception {
        take("customerName,planId,externalId\nAnn,1,e\n");

        Cli.Run run = take("customerName,planId,externalId\nAnn,2,e\nAnna,1,e\nAnn,1,e\n");

        assertThat(run.out()).startsWith("created 0, exists 1, valid 0, failed 2,");
        assertThat(run.err()).contains("line 2: ", "line 3: ");
    }

    @Test
    void tellsWhatTheSellerRunsShortOf() throws Exception {
        cli.server.answer("CreateCustomerSubscription", message -> {
            throw StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                    .setCode(Status.Code.FAILED_PRECONDITION.value())
                    .setMessage("Not enough left.")
                    .addDetails(Any.pack(ErrorInfo.newBuilder()
                            .setDomain("customers")
                            .setReason("QUOTA_EXCEEDED")
                            .build()))
                    .addDetails(Any.pack(QuotaFailure.newBuilder()
                            .addViolations(QuotaFailure.Violation.newBuilder()
                                    .setSubject("subscription:7")
                                    .setQuotaMetric("websites")
                                    .setQuotaValue(3)
                                    .putQuotaDimensions("requested", "10")
                                    .putQuotaDimensions("org_id", "seller"))
                            .build()))
                    .build());
        });

        Cli.Run run = take("customerName,planName\nAnn,Small\n", "-o", "json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("\"line\": 2, \"outcome\": \"failed\", \"reason\": \"Not enough left")
                .contains("\"shortages\": [ { \"resource\": \"websites\", \"requested\": 10, \"available\": 3,"
                        + " \"orgId\": \"seller\", \"subscriptionId\": 7 } ]")
                .contains("\"failed\": 1");
    }

    @AfterEach
    void stop() {
        cli.close();
    }
}
