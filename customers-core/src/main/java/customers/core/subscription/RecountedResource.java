package customers.core.subscription;

import org.jspecify.annotations.Nullable;

/**
 * One resource after a recount.
 *
 * @param total null is unlimited
 * @param before what was kept of it
 * @param used what it is in fact, and kept from now on
 */
public record RecountedResource(String name, @Nullable Long total, long before, long used) {

    /** By how much the kept usage was corrected: below zero where too much was kept. */
    public long difference() {
        return used - before;
    }
}
