package customers.bench.load;

/** A way to have an operation done. */
public interface Way {
    /** What it is called in the table. */
    String name();

    /** Whether it can have this one done; all that asks the service can. */
    default boolean takes(Operation operation) {
        return true;
    }

    /** A new client, which the caller closes. */
    Client connect() throws Exception;
}
