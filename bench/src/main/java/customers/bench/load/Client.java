package customers.bench.load;

/** One caller with a connection of its own, used by one thread at a time. */
public interface Client extends AutoCloseable {
    /** Sends a call, and returns when it is answered with success; anything else is thrown. */
    void send(Call call) throws Exception;

    @Override
    void close() throws Exception;
}
