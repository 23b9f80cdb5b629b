package customers.bench.load;

import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.GetOrgCustomersResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Goes through all customers page by page, as an export does, and keeps where it was. */
public final class Exports {
    private static final int LARGEST_PAGE = 1000;

    private Exports() {}

    /** The cursors of the first page, of one in the middle and of the last. */
    public static List<String> cursors(CustomerServiceBlockingStub customers, UUID org) {
        List<String> cursors = new ArrayList<>(List.of(""));
        GetOrgCustomersRequest.Builder request = GetOrgCustomersRequest.newBuilder()
                .setOrgId(org.toString())
                .setRecursive(true)
                .setLimit(LARGEST_PAGE)
                .setCursor("");
        while (true) {
            GetOrgCustomersResponse page = customers.getOrgCustomers(request.build());
            if (!page.hasNextCursor()) {
                return List.of(cursors.get(0), cursors.get(cursors.size() / 2), cursors.get(cursors.size() - 1));
            }
            cursors.add(page.getNextCursor());
            request.setCursor(page.getNextCursor());
        }
    }
}
