package customers.core.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a plan grants of one resource.
 *
 * @param name a camelCase word, for example {@code websites}
 * @param total 0 to 2^53 − 1; null is unlimited
 */
public record PlanResource(String name, @Nullable Long total) {
    /** A plan that lists this resource is a reseller plan. */
    public static final String CUSTOMERS = "customers";
}
