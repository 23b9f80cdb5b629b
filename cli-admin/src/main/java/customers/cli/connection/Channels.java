package customers.cli.connection;

import customers.cli.exit.RefusedException;
import io.grpc.ManagedChannel;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.util.Optional;

/** The channels of the shipped command: grpc-netty on one NIO thread, which starts faster than the native transport. */
public final class Channels {
    static {
        // Netty's flight recorder events cost a sixth of the start of a command that is over before anyone records it.
        if (System.getProperty("io.netty.jfr.enabled") == null) {
            System.setProperty("io.netty.jfr.enabled", "false");
        }
    }

    private Channels() {}

    /** A channel that connects with its first call: over TLS, or in the clear where none is given. */
    public static ManagedChannel netty(Address address, Optional<Tls> tls) {
        var thread =
                new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("grpc", true), NioIoHandler.newFactory());
        NettyChannelBuilder channel = NettyChannelBuilder.forAddress(address.host(), address.port())
                .channelType(NioSocketChannel.class)
                .eventLoopGroup(thread)
                .directExecutor()
                .userAgent("customers-admin");
        return tls.map(how -> channel.sslContext(secured(how)))
                .orElseGet(channel::usePlaintext)
                .build();
    }

    private static SslContext secured(Tls tls) {
        SslContextBuilder context = SslContextBuilder.forClient();
        try {
            if (tls.ca() != null) {
                context.trustManager(tls.ca().toFile());
            }
            if (tls.certificate() != null && tls.key() != null) {
                context.keyManager(tls.certificate().toFile(), tls.key().toFile());
            }
            return GrpcSslContexts.configure(context, SslProvider.JDK).build();
        } catch (IOException | IllegalArgumentException e) {
            throw RefusedException.usage(
                    "A file of --tls-ca, --tls-certificate or --tls-key cannot be read as PEM; check"
                            + " that it exists, is yours, and holds certificates or a PKCS #8 key.");
        }
    }
}
