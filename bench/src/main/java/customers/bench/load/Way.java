package customers.bench.load;

/** A way to have an operation done. */
public interface Way {
    /** What it is called in the table. */
    String name();

    /** A new client, which the caller closes. */
    Client connect() throws Exception;
}
