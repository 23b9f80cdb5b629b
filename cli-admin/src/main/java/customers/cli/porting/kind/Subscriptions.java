package customers.cli.porting.kind;

import customers.cli.porting.file.Row;
import customers.cli.porting.kind.Pages.Page;
import customers.v1.CreateCustomerSubscriptionRequest;
import customers.v1.CustomerServiceGrpc;
import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.GetCustomerSubscriptionsRequest;
import customers.v1.GetCustomerSubscriptionsResponse;
import customers.v1.NewSubscription;
import customers.v1.Org;
import customers.v1.Subscription;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an org has sold to its customers. A customer may hold the same twice, so that a sale is known again by its external
 * id alone: that of the row, else one that is made from the row. Of two with one the server refuses the second.
 */
public final class Subscriptions extends Kind<Subscriptions.Sold> {
    private static final String FRIENDLY_NAME = "friendlyName";
    private static final String EXTERNAL_ID = "externalId";

    private final Desk desk;
    private final CustomerServiceBlockingStub stub;
    private final CustomerLookup customers;
    private final PlanLookup plans;

    /** A subscription with who holds it. */
    record Sold(Org customer, Subscription subscription) {
        /** Empty for the plan's name, which is what it is called when nobody called it anything. */
        String friendlyName() {
            return subscription.getFriendlyName().equals(subscription.getPlanName())
                    ? ""
                    : subscription.getFriendlyName();
        }
    }

    public Subscriptions(Desk desk) {
        super(
                "subscriptions",
                Stream.concat(
                                CustomerLookup.columns(Sold::customer).stream(),
                                Stream.of(
                                        Column.<Sold>imported(PlanLookup.ID),
                                        new Column<Sold>(
                                                PlanLookup.NAME,
                                                sold -> sold.subscription().getPlanName()),
                                        new Column<>(FRIENDLY_NAME, Sold::friendlyName),
                                        new Column<Sold>(
                                                EXTERNAL_ID,
                                                sold -> sold.subscription().getExternalId())))
                        .toList(),
                List.of(CustomerLookup.COLUMNS, PlanLookup.COLUMNS));
        this.desk = desk;
        this.stub = desk.stub(CustomerServiceGrpc::newBlockingStub);
        this.customers = new CustomerLookup(desk);
        this.plans = new PlanLookup(desk);
    }

    @Override
    public @Nullable String problem(Row row) {
        String problem = super.problem(row);
        return problem != null ? problem : PlanLookup.problem(row);
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public Outcome make(Row row, int copy, String key) {
        String customer = customers.id(row);
        NewSubscription sale = sale(row, key);
        if (row.get(EXTERNAL_ID).isEmpty()) {
            List<Subscription> equal = sold(customer, "", other -> !other.hasExternalId() && isEqual(other, sale));
            if (equal.size() >= copy) {
                return Outcome.exists(Long.toString(equal.get(copy - 1).getId()));
            }
        }
        try {
            long id = stub.createCustomerSubscription(CreateCustomerSubscriptionRequest.newBuilder()
                            .setOrgId(desk.org())
                            .setCustomerOrgId(customer)
                            .setSubscription(sale)
                            .build())
                    .getId();
            return desk.made(id == 0 ? "" : Long.toString(id));
        } catch (StatusRuntimeException e) {
            if (!desk.isConflict(e)) {
                throw e;
            }
            // One that an import has sold stays that row's, whatever it was changed into since.
            Predicate<Subscription> own =
                    row.get(EXTERNAL_ID).isEmpty() ? other -> true : other -> other.getPlanId() == sale.getPlanId();
            return sold(customer, sale.getExternalId(), own).stream()
                    .findFirst()
                    .map(other -> Outcome.exists(Long.toString(other.getId())))
                    .orElseThrow(() -> e);
        }
    }

    private NewSubscription sale(Row row, String key) {
        String externalId = row.get(EXTERNAL_ID);
        NewSubscription.Builder sale = NewSubscription.newBuilder()
                .setPlanId(plans.id(row))
                .setExternalId(externalId.isEmpty() ? "import-" + key : externalId);
        if (!row.get(FRIENDLY_NAME).isEmpty()) {
            sale.setFriendlyName(row.get(FRIENDLY_NAME));
        }
        return sale.build();
    }

    private static boolean isEqual(Subscription other, NewSubscription sale) {
        return other.getPlanId() == sale.getPlanId()
                && other.getFriendlyName()
                        .equals(sale.hasFriendlyName() ? sale.getFriendlyName() : other.getPlanName());
    }

    /** What was sold to a customer and fits; with an external id, that one alone. */
    private List<Subscription> sold(String customer, String externalId, Predicate<Subscription> fits) {
        return Pages.all(cursor -> page(customer, externalId, cursor), fits);
    }

    private Page<Subscription> page(String customer, String externalId, String cursor) {
        GetCustomerSubscriptionsRequest.Builder request = GetCustomerSubscriptionsRequest.newBuilder()
                .setOrgId(desk.org())
                .setCustomerOrgId(customer)
                .setLimit(Pages.LARGEST)
                .setCursor(cursor);
        if (!externalId.isEmpty()) {
            request.setExternalId(externalId);
        }
        GetCustomerSubscriptionsResponse page = stub.getCustomerSubscriptions(request.build());
        return new Page<>(page.getItemsList(), page.getNextCursor());
    }

    @Override
    List<Sold> of(Org customer) {
        return customer.getSubscriptionsCount() == 0
                ? List.of()
                : sold(customer.getId(), "", subscription -> true).stream()
                        .map(subscription -> new Sold(customer, subscription))
                        .toList();
    }
}
