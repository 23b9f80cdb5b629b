package customers.core.access;

import java.util.Set;

/** Roles as they are kept together in one column. */
public record Roles(Set<Role> items) {}
