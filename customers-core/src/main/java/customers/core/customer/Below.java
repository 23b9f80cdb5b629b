package customers.core.customer;

import customers.core.id.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * Where customers are listed.
 *
 * @param org the org above them
 * @param master whether that is the master org, which all others are below
 * @param depth how many levels down, 1 for direct customers alone; null for all
 */
record Below(OrgId org, boolean master, @Nullable Integer depth) {

    /** Direct customers alone. */
    boolean isDirect() {
        return depth != null && depth == 1;
    }

    /** All orgs but one, so that nobody needs to be asked where they are. */
    boolean isEverywhere() {
        return master && depth == null;
    }

    /** Only the tree tells. */
    boolean isDeep() {
        return !isDirect() && !isEverywhere();
    }
}
