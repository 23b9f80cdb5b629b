package customers.cli.connection;

import customers.cli.exit.RefusedException;
import java.net.URI;
import java.net.URISyntaxException;

/** Where the gRPC server listens. The host may be a name, an IPv4 address or an IPv6 address in brackets. */
public record Address(String host, int port) {

    /** Reads {@code host:port}. */
    public static Address parse(String text) {
        try {
            // A URI's authority has the same form, brackets included.
            URI uri = new URI("grpc://" + text).parseServerAuthority();
            if (uri.getHost() != null && uri.getPort() > 0 && uri.getPort() < 65536 && isAuthorityAlone(uri)) {
                return new Address(uri.getHost(), uri.getPort());
            }
        } catch (URISyntaxException e) {
            // Said below, in words of the command line.
        }
        throw RefusedException.usage("The server's address is \"" + text
                + "\", which is not host:port; give one such as localhost:9090" + " with --server or CUSTOMERS_GRPC.");
    }

    private static boolean isAuthorityAlone(URI uri) {
        return uri.getUserInfo() == null
                && uri.getPath().isEmpty()
                && uri.getQuery() == null
                && uri.getFragment() == null;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
