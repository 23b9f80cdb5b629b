package customers.core.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a subscription grants and what is used of it, in the order of its plan. */
public record UsedResources(List<UsedResource> items) {

    /**
     * One resource.
     *
     * @param total null is unlimited
     * @param used what was drawn from it and what the subscriber itself consumes; the sum of the ledger
     */
    public record UsedResource(String name, @Nullable Long total, long used) {}
}
