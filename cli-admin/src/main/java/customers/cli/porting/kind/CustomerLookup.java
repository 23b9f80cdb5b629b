package customers.cli.porting.kind;

import customers.cli.porting.file.Row;
import customers.v1.CustomerServiceGrpc;
import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.CustomerSortBy;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.GetOrgCustomersResponse;
import customers.v1.Org;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Finds the customer that a row names: by its id, else by its external id, else by its name. */
final class CustomerLookup {
    static final String ID = "customerId";
    static final String EXTERNAL_ID = "customerExternalId";
    static final String NAME = "customerName";
    static final List<String> COLUMNS = List.of(ID, EXTERNAL_ID, NAME);

    /** Rows of one customer stand together more often than not. */
    private static final int REMEMBERED = 10_000;

    private final CustomerServiceBlockingStub stub;
    private final String org;
    private final Map<String, String> found = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    CustomerLookup(Desk desk) {
        this.stub = desk.stub(CustomerServiceGrpc::newBlockingStub);
        this.org = desk.org();
    }

    /** The columns that name the customer; {@code customer} says whose an export writes. */
    static <T> List<Column<T>> columns(Function<T, Org> customer) {
        return List.of(
                Column.imported(ID),
                new Column<>(EXTERNAL_ID, customer.andThen(Org::getExternalId)),
                new Column<>(NAME, customer.andThen(Org::getName)));
    }

    /** The id of the customer. Throws a problem of the row when there is no such one, or are several. */
    String id(Row row) {
        if (row.has(ID)) {
            return row.get(ID).strip();
        }
        String column = row.has(EXTERNAL_ID) ? EXTERNAL_ID : NAME;
        String sought = row.get(column);
        String key = column + '\0' + sought;
        synchronized (found) {
            String known = found.get(key);
            if (known != null) {
                return known;
            }
        }
        List<Org> customers = column.equals(NAME) ? named(sought.strip()) : withExternalId(sought);
        if (customers.size() != 1) {
            throw new RowException("column " + column + ": "
                    + (customers.isEmpty()
                            ? "there is no customer \"" + sought + "\""
                            : customers.size() + " customers are called \"" + sought + "\"; say which by " + ID));
        }
        String id = customers.get(0).getId();
        synchronized (found) {
            found.put(key, id);
        }
        return id;
    }

    /** The live customers with this external id: one at most. */
    List<Org> withExternalId(String externalId) {
        return stub.getOrgCustomers(GetOrgCustomersRequest.newBuilder()
                        .setOrgId(org)
                        .setLimit(Pages.LARGEST)
                        .setExternalId(externalId)
                        .build())
                .getItemsList();
    }

    /**
     * The live customers with this name. The search finds names that begin so, and owners' emails; by name those that are just
     * it come before the longer ones, so that the search ends with the first of these.
     */
    List<Org> named(String name) {
        GetOrgCustomersRequest.Builder request = GetOrgCustomersRequest.newBuilder()
                .setOrgId(org)
                .setSearch(name)
                .setSortBy(CustomerSortBy.CUSTOMER_SORT_BY_NAME)
                .setLimit(Pages.LARGEST)
                .setCursor("");
        List<Org> named = new ArrayList<>();
        GetOrgCustomersResponse page;
        do {
            page = stub.getOrgCustomers(request.build());
            page.getItemsList().stream()
                    .filter(customer -> customer.getName().equals(name))
                    .forEach(named::add);
            request.setCursor(page.getNextCursor());
        } while (page.hasNextCursor() && page.getItemsList().stream().noneMatch(customer -> isLonger(customer, name)));
        return named;
    }

    private static boolean isLonger(Org customer, String name) {
        return customer.getName().length() > name.length()
                && customer.getName().toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT));
    }
}
