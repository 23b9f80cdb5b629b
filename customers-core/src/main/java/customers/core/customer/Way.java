package customers.core.customer;

/** From which rows a page of customers is taken, and by which key. All ways find the same; they differ in what they read. */
enum Way {
    /** The direct customers, by a key that begins with their parent; in its order, or sorted. */
    CHILDREN,
    /** All orgs, by the key that has the order. */
    ALL,
    /** All orgs of the one status that is asked for, sorted. */
    OF_STATUS,
    /** The subtree, by the primary key of org_tree; in the order of creation, or sorted. */
    SUBTREE,
    /** From customers to customers of customers, as deep as is asked for, sorted. */
    DESCENT,
    /** So many orgs along the key that has the order, and those of them that are below. */
    WALK,
    /** Those that hold the plan, sorted. */
    OF_PLAN,
    /** Those with the external id, sorted. */
    CALLED,
    /** Those whose owner has the email, sorted. */
    OWNED,
    /** Those whose name and those whose owner's email begins with the text, sorted. */
    FOUND,
    /** Those of which the ids are known. */
    AMONG
}
