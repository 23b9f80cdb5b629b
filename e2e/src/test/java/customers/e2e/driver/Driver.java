package customers.e2e.driver;

import tools.jackson.databind.node.ObjectNode;

/** One door of the product. Safe for use by many threads. */
public interface Driver extends AutoCloseable {
    /**
     * Performs an operation. The request holds what is in the path and the query by name, and the body under {@link
     * Operation#body()}. Throws a {@link Refusal} when the product refuses.
     */
    Answer call(Credential credential, Operation operation, ObjectNode request);

    @Override
    void close();
}
