package customers.core.website;

import static customers.core.error.CustomersException.alreadyExists;
import static customers.core.error.CustomersException.failedPrecondition;
import static customers.core.error.CustomersException.forbidden;
import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Operation;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.id.DeletionId;
import customers.core.id.DomainId;
import customers.core.id.OrgId;
import customers.core.id.WebsiteId;
import customers.core.plan.PhpVersion;
import customers.core.quota.Charge;
import customers.core.quota.Quotas;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import customers.core.website.PlacementMapper.Candidate;
import customers.core.website.SourceMapper.Source;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Creates and deletes websites. The org is held alone meanwhile, for its count of websites changes; what decides is that
 * lock, the unique key of live domains and the draw.
 */
@Component
public class Websites {
    private static final PhpVersion NEWEST = Collections.max(List.of(PhpVersion.values()));

    private final WebsiteMapper websites;
    private final Sources sources;
    private final Placements placements;
    private final Activities activities;
    private final Lineages lineages;
    private final Quotas quotas;
    private final Transactions transactions;
    private final Clock clock;

    Websites(
            WebsiteMapper websites,
            Sources sources,
            Placements placements,
            Activities activities,
            Lineages lineages,
            Quotas quotas,
            Transactions transactions,
            Clock clock) {
        this.websites = websites;
        this.sources = sources;
        this.placements = placements;
        this.activities = activities;
        this.lineages = lineages;
        this.quotas = quotas;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Creates a website of an org, places it, and consumes what its kind does; answers its id. */
    public WebsiteId create(Caller caller, OrgId org, NewWebsite website) {
        return transactions.write(caller, () -> {
            // Before any lock, so that nobody can make others wait at an org that is out of their reach.
            Access.require(caller, Operation.CREATE_WEBSITE, lineages.of(org));
            DomainName domain = DomainName.of("website.domain", website.domain());
            List<Candidate> candidates = placements.candidates();
            Lineage lineage = lineages.forChangeOf(org);
            Membership by = Access.require(caller, Operation.CREATE_WEBSITE, lineage);
            String resource = website.kind().resource();
            if (resource == null && !lineage.isRoot()) {
                throw forbidden("Only the master org has websites of this kind.");
            }
            Source source =
                    sources.choose(org, website.subscriptionId(), resource).orElse(null);
            PhpVersion version = phpVersion(website, source);
            PlacedServers servers = placements.place(by, website, source, candidates);
            WebsiteId id = insert(org, website, domain, source, version, servers);
            websites.count(org, 1);
            if (source != null && resource != null) {
                quotas.draw(caller, source.id(), Charge.website("website.create", id, resource));
            }
            activities.record(caller, org, "website.create", ActivityObject.of("website", id, domain.value()));
            return id;
        });
    }

    private static PhpVersion phpVersion(NewWebsite website, @Nullable Source source) {
        PhpVersion asked = website.phpVersion();
        if (source == null) {
            return Optional.ofNullable(asked).orElse(NEWEST);
        }
        if (asked == null) {
            return source.terms().defaultPhpVersion();
        }
        requireAllowed(source, asked);
        return asked;
    }

    /** FAILED_PRECONDITION unless the plan of the subscription allows the version. */
    static void requireAllowed(Source source, PhpVersion version) {
        if (!source.allows(version)) {
            throw failedPrecondition("The plan does not allow " + version.name() + ".");
        }
    }

    private WebsiteId insert(
            OrgId org,
            NewWebsite website,
            DomainName domain,
            @Nullable Source source,
            PhpVersion version,
            PlacedServers servers) {
        WebsiteId id = WebsiteId.next();
        try {
            websites.insert(new WebsiteMapper.Row(
                    id,
                    org,
                    source == null ? null : source.id(),
                    website.kind(),
                    DomainId.next(),
                    domain,
                    Tags.NONE,
                    version,
                    servers,
                    clock.instant()));
        } catch (DuplicateKeyException e) {
            throw taken(domain.value());
        }
        return id;
    }

    static RuntimeException taken(String domain) {
        return alreadyExists("A live website has the domain " + domain + " already.");
    }

    /** Deletes a website softly: what it consumed is given back and its domain is free again. */
    public void delete(Caller caller, OrgId org, WebsiteId id) {
        transactions.run(caller, () -> {
            Access.require(caller, Operation.DELETE_WEBSITE, lineages.of(org));
            Access.require(caller, Operation.DELETE_WEBSITE, lineages.forChangeOf(org));
            DeletionId deletion = DeletionId.next();
            if (websites.delete(org, id, deletion, clock.instant()) == 0) {
                throw notFound("The org has no such website.");
            }
            websites.count(org, -1);
            quotas.giveBack(caller, deletion, "website.delete");
            activities.record(caller, org, "website.delete", ActivityObject.of("website", id, null));
        });
    }
}
