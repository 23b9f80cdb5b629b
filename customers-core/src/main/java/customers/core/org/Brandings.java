package customers.core.org;

import static customers.core.error.CustomersException.notFound;

import customers.core.CoreProperties;
import customers.core.id.OrgId;
import customers.core.transaction.Transactions;
import customers.core.tree.Status;
import org.springframework.stereotype.Component;

/** How orgs present themselves: what their login pages show, so anybody may read it. */
@Component
public class Brandings {
    private final OrgMapper orgs;
    private final Transactions transactions;
    private final CoreProperties properties;

    Brandings(OrgMapper orgs, Transactions transactions, CoreProperties properties) {
        this.orgs = orgs;
        this.transactions = transactions;
        this.properties = properties;
    }

    /** Answers the branding of a live org. Anybody may. */
    public Branding get(OrgId id) {
        Org org = transactions
                .read(() -> orgs.find(id))
                .filter(found -> found.status() != Status.DELETED)
                .orElseThrow(() -> notFound("There is no such org."));
        String domain = properties.controlPanelDomain();
        return new Branding(
                org.name(),
                org.locale(),
                org.parentId(),
                properties.nameServers(),
                domain == null || domain.isBlank() ? null : domain);
    }
}
