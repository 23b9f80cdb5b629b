package customers.embedded.quickstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the environment and the command line ask for.
 *
 * @param root the clone this runs in
 * @param version of the artifacts that the build makes
 * @param dataDirectory what outlives a run: the database, the credentials, the logs
 * @param address on which the gateway and the gRPC server listen
 * @param fresh to begin with an empty database
 */
record Settings(
        Path root, String version, Path dataDirectory, String address, int httpPort, int grpcPort, boolean fresh) {
    static Settings of(Path root, String version, Map<String, String> environment, List<String> arguments) {
        Path data = Path.of(environment.getOrDefault(
                "DATA_DIR", root.resolve(".quickstart/data").toString()));
        int http = port(environment, "HTTP_PORT", 8080);
        int grpc = port(environment, "GRPC_PORT", 9090);
        if (http == grpc) {
            throw new Refusal("HTTP_PORT and GRPC_PORT are both " + http + ": give them different ports");
        }
        String address = environment.getOrDefault("BIND_ADDRESS", "127.0.0.1");
        return new Settings(
                root, version, data.toAbsolutePath().normalize(), address, http, grpc, arguments.contains("--fresh"));
    }

    /** Where everything lives that a build makes and a run needs. */
    Path workDirectory() {
        return root.resolve(".quickstart");
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String text = environment.getOrDefault(variable, "");
        if (text.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for any other number that is no port.
        }
        throw new Refusal(variable + " is '" + text + "' and should be a port from 1 to 65535");
    }
}
