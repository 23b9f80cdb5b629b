package customers.core.plan;

import customers.core.id.OrgId;
import customers.core.id.PlanId;

/** What a plan grants and says: what a sale, or a reseller's own offer, is decided by. */
public record Grant(PlanId planId, OrgId vendorId, Terms terms, PlanResources resources) {}
