package customers.core.plan;

/** Whether the subscribers of a plan share servers. */
public enum PlanType {
    SHARED,
    DEDICATED
}
