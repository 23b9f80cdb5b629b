package customers.cli.connection;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.stub.AbstractStub;
import java.util.function.Function;

/**
 * A channel to the server for the length of one command. Every call on it has a request id, and a deadline unless it
 * streams.
 */
public final class Connection implements AutoCloseable {
    private final ManagedChannel channel;
    private final Channel intercepted;

    Connection(ManagedChannel channel, ConnectionOptions options) {
        this.channel = channel;
        this.intercepted = ClientInterceptors.intercept(
                channel, new DeadlineInterceptor(options.timeout()), new HeadersInterceptor(options::credential));
    }

    /** A stub on this connection, for example of {@code OrgServiceGrpc::newBlockingStub}. */
    public <S extends AbstractStub<S>> S stub(Function<Channel, S> newStub) {
        return newStub.apply(intercepted);
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
