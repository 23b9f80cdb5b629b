package customers.cli.connection;

import customers.v1.DryRun;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.stub.AbstractStub;
import java.util.Optional;
import java.util.function.Function;

/**
 * A channel to the server for the length of one command. Every call on it has a request id, and a deadline unless it
 * streams.
 */
public final class Connection implements AutoCloseable {
    private final ManagedChannel channel;
    private final WriteInterceptor writes;
    private final Channel intercepted;

    Connection(ManagedChannel channel, ConnectionOptions options, WriteOptions writeOptions) {
        this.channel = channel;
        this.writes = new WriteInterceptor(writeOptions);
        this.intercepted = ClientInterceptors.intercept(
                channel,
                new DeadlineInterceptor(options.timeout()),
                writes,
                new HeadersInterceptor(options::credential));
    }

    /** A stub on this connection, for example of {@code OrgServiceGrpc::newBlockingStub}. */
    public <S extends AbstractStub<S>> S stub(Function<Channel, S> newStub) {
        return newStub.apply(intercepted);
    }

    /** What the last call would have done, when it was a change that was only tried. */
    public Optional<DryRun> dryRun() {
        return writes.told();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
