package customers.core.website;

import static customers.core.error.CustomersException.forbidden;
import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.id.OrgId;
import customers.core.id.WebsiteId;
import customers.core.listing.Page;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads websites. Who reaches them by the role SiteAccess alone reads those that were granted, and learns of no other. */
@Component
public class WebsiteListings {
    private final WebsiteMapper websites;
    private final Lineages lineages;
    private final Transactions transactions;

    WebsiteListings(WebsiteMapper websites, Lineages lineages, Transactions transactions) {
        this.websites = websites;
        this.lineages = lineages;
        this.transactions = transactions;
    }

    /** Answers a website of an org, a deleted one too. */
    public Website get(Caller caller, OrgId org, WebsiteId id) {
        return transactions.read(() -> {
            Visibility visibility = visibility(caller, org);
            if (visibility.isNothing()) {
                throw notGranted();
            }
            return websites.find(org, id, visibility)
                    .orElseThrow(() -> visibility.all() ? notFound("The org has no such website.") : notGranted());
        });
    }

    /** The same whether or not the org has it. */
    private static RuntimeException notGranted() {
        return forbidden("Your roles reach only the websites that were granted to you.");
    }

    /** Lists the websites of an org, and of those below it when asked to. */
    public Page<Website> list(Caller caller, OrgId org, WebsiteQuery query) {
        return transactions.read(() -> {
            Visibility visibility = visibility(caller, org);
            if (visibility.isNothing()) {
                return new Page<>(List.of(), 0);
            }
            return Page.read(
                    query.page(),
                    query.sort().order(),
                    slice -> websites.list(org, query, visibility, slice),
                    () -> websites.countAll(org, query, visibility));
        });
    }

    private Visibility visibility(Caller caller, OrgId org) {
        Lineage lineage = lineages.of(org);
        Access.require(caller, Operation.READ_WEBSITES, lineage);
        return Visibility.of(caller, lineage);
    }
}
