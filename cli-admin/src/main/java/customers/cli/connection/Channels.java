package customers.cli.connection;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

/** The channels of the shipped command: grpc-netty on one NIO thread, which starts faster than the native transport. */
public final class Channels {
    static {
        // Netty's flight recorder events cost a sixth of the start of a command that is over before anyone records it.
        if (System.getProperty("io.netty.jfr.enabled") == null) {
            System.setProperty("io.netty.jfr.enabled", "false");
        }
    }

    private Channels() {}

    /** A channel that connects with its first call. */
    public static ManagedChannel netty(Address address) {
        var thread =
                new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("grpc", true), NioIoHandler.newFactory());
        return NettyChannelBuilder.forAddress(address.host(), address.port())
                .channelType(NioSocketChannel.class)
                .eventLoopGroup(thread)
                .usePlaintext()
                .directExecutor()
                .userAgent("customers-admin")
                .build();
    }
}
