package customers.core.tree;

/** The state of an org or a subscription, by its own flag. The order is the order of sorting. */
public enum Status {
    ACTIVE,
    SUSPENDED,
    DELETED
}
