package customers.core.quota;

import org.jspecify.annotations.Nullable;

/**
 * What is taken of one resource.
 *
 * @param amount at least 1; null for an unlimited grant, which takes 0 and only from an unlimited one
 */
public record Draw(String resource, @Nullable Long amount) {}
