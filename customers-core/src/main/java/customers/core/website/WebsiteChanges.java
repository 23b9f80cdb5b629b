package customers.core.website;

import static customers.core.error.CustomersException.failedPrecondition;
import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Operation;
import customers.core.access.Suspension;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.id.DeletionId;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.plan.PhpVersion;
import customers.core.quota.Charge;
import customers.core.quota.Quotas;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import customers.core.website.SourceMapper.Source;
import customers.core.website.WebsiteMapper.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Changes websites, all or nothing. The org is held alone meanwhile, as for a new website: {@link Websites}. */
@Component
public class WebsiteChanges {
    private final WebsiteMapper websites;
    private final Sources sources;
    private final Activities activities;
    private final Lineages lineages;
    private final Quotas quotas;
    private final Transactions transactions;

    WebsiteChanges(
            WebsiteMapper websites,
            Sources sources,
            Activities activities,
            Lineages lineages,
            Quotas quotas,
            Transactions transactions) {
        this.websites = websites;
        this.sources = sources;
        this.activities = activities;
        this.lineages = lineages;
        this.quotas = quotas;
        this.transactions = transactions;
    }

    /** Changes what is given of a website; a deleted one can only be restored, and changed along with that. */
    public void update(Caller caller, OrgId org, WebsiteId id, WebsiteChange change) {
        transactions.run(caller, () -> {
            // Before any lock, so that nobody can make others wait at an org that is out of their reach.
            authorize(caller, lineages.of(org), change);
            Lineage lineage = lineages.forChangeOf(org);
            Membership by = authorize(caller, lineage, change);
            Tags tags = change.tags() == null ? null : Tags.of("website.tags", change.tags());
            Held held = websites.lock(org, id).orElseThrow(() -> notFound("The org has no such website."));
            if (held.isDeleted()) {
                Access.require(caller, Operation.UPDATE_WEBSITE, lineage);
                requireRestorable(held, change);
            }
            requirePhpVersion(org, held, change);
            List<String> done = new ArrayList<>();
            updateDetails(held, change, tags).ifPresent(done::add);
            if (held.isDeleted()) {
                done.add(restore(org, held));
            } else {
                suspendOrLift(by, lineage, held, change.suspended()).ifPresent(done::add);
            }
            draw(caller, held, change);
            done.forEach(kind -> activities.record(caller, org, kind, ActivityObject.of("website", id, held.domain())));
        });
    }

    private static Membership authorize(Caller caller, Lineage lineage, WebsiteChange change) {
        if (change.suspended() == null) {
            return Access.require(caller, Operation.UPDATE_WEBSITE, lineage);
        }
        if (change.touchesDetails()) {
            Access.require(caller, Operation.UPDATE_WEBSITE, lineage);
        }
        return Access.require(caller, Operation.SUSPEND_WEBSITE, lineage);
    }

    private void requireRestorable(Held held, WebsiteChange change) {
        DeletionId deletion = held.deletionId();
        if (!change.restored()) {
            throw notFound("The website is deleted.");
        }
        if (deletion != null && websites.isTakenAlong(deletion)) {
            throw failedPrecondition("The website was deleted along with its org or subscription: restore that.");
        }
    }

    /** Locks what it is to consume from, and holds the PHP version to the plan of that. */
    private void requirePhpVersion(OrgId org, Held held, WebsiteChange change) {
        SubscriptionId target = change.subscriptionId();
        SubscriptionId source = held.subscriptionId();
        PhpVersion version = change.phpVersion() == null ? held.phpVersion() : change.phpVersion();
        if (held.isMovedBy(change) && target != null) {
            Websites.requireAllowed(sources.take(org, target, held.consumes()), version);
        } else if (source != null) {
            Source kept = held.isDeleted() ? sources.retake(org, source, held.consumes()) : sources.of(org, source);
            if (change.phpVersion() != null) {
                Websites.requireAllowed(kept, version);
            }
        }
    }

    private Optional<String> updateDetails(Held held, WebsiteChange change, @Nullable Tags tags) {
        boolean moved = held.isMovedBy(change);
        boolean differs = tags != null && !tags.equals(held.tags());
        boolean changed = differs || (change.phpVersion() != null && change.phpVersion() != held.phpVersion());
        if (!changed && !moved) {
            return Optional.empty();
        }
        websites.updateDetails(held.id(), change.phpVersion(), tags, change.subscriptionId());
        return Optional.of(moved ? "website.move" : "website.update");
    }

    private String restore(OrgId org, Held held) {
        try {
            websites.restore(held.id());
        } catch (DuplicateKeyException e) {
            throw Websites.taken(held.domain());
        }
        websites.count(org, 1);
        return "website.restore";
    }

    private Optional<String> suspendOrLift(Membership by, Lineage lineage, Held held, @Nullable Boolean suspended) {
        Suspension suspension = new Suspension(lineage, held.suspendedBy());
        if (suspended == null) {
            return Optional.empty();
        }
        if (suspended && suspension.isTakenOverBy(by.org())) {
            websites.updateStatus(held.id(), WebsiteStatus.DISABLED, by.org());
            return Optional.of("website.suspend");
        }
        if (!suspended && suspension.isLiftedBy(by.org())) {
            websites.updateStatus(held.id(), WebsiteStatus.ACTIVE, null);
            return Optional.of("website.lift");
        }
        return Optional.empty();
    }

    private void draw(Caller caller, Held held, WebsiteChange change) {
        SubscriptionId before = held.subscriptionId();
        String resource = held.consumes();
        boolean moved = held.isMovedBy(change);
        if (resource == null || before == null || (!moved && !held.isDeleted())) {
            return;
        }
        SubscriptionId target = change.subscriptionId() == null ? before : change.subscriptionId();
        Charge charge = Charge.website(held.isDeleted() ? "website.restore" : "website.move", held.id(), resource);
        quotas.draw(caller, target, charge);
        if (!held.isDeleted()) {
            quotas.giveBack(caller, before, resource, charge.cause());
        }
    }
}
