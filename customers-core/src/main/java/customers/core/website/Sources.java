package customers.core.website;

import static customers.core.error.CustomersException.failedPrecondition;
import static customers.core.error.CustomersException.notFound;

import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.tree.Status;
import customers.core.website.SourceMapper.Source;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The subscriptions that websites consume from. Each is locked before it is looked at: no delete, suspension or change of
 * plan slips in between. The org is locked before.
 */
@Component
class Sources {
    private final SourceMapper sources;

    Sources(SourceMapper sources) {
        this.sources = sources;
    }

    /** The one that is asked for; else the oldest that has room, or the oldest that is to refuse; empty for no resource. */
    Optional<Source> choose(OrgId org, @Nullable SubscriptionId asked, @Nullable String resource) {
        if (asked != null) {
            return Optional.of(take(org, asked, resource));
        }
        return resource == null ? Optional.empty() : Optional.of(oldest(org, resource));
    }

    /** A subscription of the org that may take websites; NOT_FOUND when it is not the org's, or deleted. */
    Source take(OrgId org, SubscriptionId id, @Nullable String resource) {
        Status status = sources.lock(org, id)
                .filter(found -> found != Status.DELETED)
                .orElseThrow(() -> notFound("The org has no such subscription."));
        if (status == Status.SUSPENDED) {
            throw failedPrecondition("The subscription is suspended: it takes no new websites.");
        }
        Source source = sources.list(org, id, resource).get(0);
        if (resource != null && !source.granted()) {
            throw failedPrecondition("The subscription does not grant " + resource + ".");
        }
        return source;
    }

    /** As {@link #take}, for a website that consumed from it before; FAILED_PRECONDITION when it is deleted. */
    Source retake(OrgId org, SubscriptionId id, @Nullable String resource) {
        if (sources.lock(org, id).filter(found -> found != Status.DELETED).isEmpty()) {
            throw failedPrecondition("The subscription of the website is deleted: restore that, or name another.");
        }
        return take(org, id, resource);
    }

    /** A subscription as a website has it already, whatever its state. */
    Source of(OrgId org, SubscriptionId id) {
        sources.lock(org, id);
        return sources.list(org, id, null).get(0);
    }

    private Source oldest(OrgId org, String resource) {
        sources.lockActive(org);
        List<Source> granting = sources.list(org, null, resource).stream()
                .filter(Source::granted)
                .toList();
        return granting.stream()
                .filter(Source::room)
                .findFirst()
                .or(() -> granting.stream().findFirst())
                .orElseThrow(
                        () -> failedPrecondition("The org has no active subscription that grants " + resource + "."));
    }
}
