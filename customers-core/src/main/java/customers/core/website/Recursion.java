package customers.core.website;

/** Which orgs a listing of websites reaches. */
public enum Recursion {
    /** The org alone. */
    NONE,
    /** The org and its direct customers. */
    DIRECT,
    /** The org and all below it. */
    INFINITE
}
