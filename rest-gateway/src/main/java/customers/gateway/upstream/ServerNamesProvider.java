package customers.gateway.upstream;

import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Targets such as {@code servers:///one:9090,other:9090}. gRPC has none of its own for a list. */
final class ServerNamesProvider extends NameResolverProvider {
    static final String SCHEME = "servers";

    private static final int USUAL_PRIORITY = 5;

    @Override
    public NameResolver newNameResolver(URI target, NameResolver.Args args) {
        List<String> names = Arrays.stream(
                        Objects.requireNonNull(target.getPath(), "servers:///").split("[/,]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException(target + " names no server");
        }
        return new ServerNames(names, args.getNameResolverRegistry().asFactory(), args);
    }

    @Override
    public String getDefaultScheme() {
        return SCHEME;
    }

    @Override
    public Collection<Class<? extends SocketAddress>> getProducedSocketAddressTypes() {
        return List.of(InetSocketAddress.class);
    }

    @Override
    protected boolean isAvailable() {
        return true;
    }

    @Override
    protected int priority() {
        return USUAL_PRIORITY - 1; // below dns, which stays what a target without a scheme is
    }
}
