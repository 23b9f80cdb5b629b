package customers.core.customer;

import customers.core.id.PlanId;
import customers.core.login.NewLogin;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a customer that comes with its owner and its first subscription.
 *
 * @param owner a person whom the parent's realm does not know yet
 * @param planId one of the parent's own plans
 * @param friendlyName of the subscription; null or blank for the plan's name
 */
public record NewOnboarding(
        NewCustomer customer,
        NewLogin owner,
        PlanId planId,
        @Nullable String friendlyName) {}
