package customers.core.website;

/** The state of a website, by its own flag. The order is the order of sorting. */
public enum WebsiteStatus {
    ACTIVE,
    DISABLED,
    DELETED
}
