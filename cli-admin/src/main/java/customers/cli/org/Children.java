package customers.cli.org;

import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.GetOrgCustomersResponse;
import customers.v1.Org;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The direct customers of an org, fetched page by page while they are read. By cursor, so what stays comes once, whatever comes
 * and goes meanwhile.
 */
public final class Children implements Iterator<Org> {
    private static final int PAGE = 1000;

    private final CustomerServiceBlockingStub customers;
    private final String orgId;
    private Iterator<Org> page = List.<Org>of().iterator();
    private String cursor = "";
    private boolean ended;
    private long total;

    /** Fetches nothing before it is asked for the first one. */
    public Children(CustomerServiceBlockingStub customers, String orgId) {
        this.customers = customers;
        this.orgId = orgId;
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && !ended) {
            fetch();
        }
        return page.hasNext();
    }

    @Override
    public Org next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    /** How many there were when the first page was read; 0 before. */
    public long total() {
        return total;
    }

    private void fetch() {
        GetOrgCustomersResponse answer = customers.getOrgCustomers(GetOrgCustomersRequest.newBuilder()
                .setOrgId(orgId)
                .setLimit(PAGE)
                .setCursor(cursor)
                .build());
        page = answer.getItemsList().iterator();
        ended = !answer.hasNextCursor();
        cursor = answer.getNextCursor();
        total = answer.getTotal();
    }
}
