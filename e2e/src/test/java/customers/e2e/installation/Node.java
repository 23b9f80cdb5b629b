package customers.e2e.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A server or a gateway of an installation, on ports that it keeps when it is started anew. */
public final class Node {
    private final String module;
    private final Map<String, String> environment;
    private final Supplier<Path> log;
    private final int port = freePort();
    private final int managementPort = freePort();
    private JarProcess process;

    /** Starts the jar of a module, which finds its port in a variable; each start has a log of its own. */
    Node(String module, String portVariable, Map<String, String> settings, Supplier<Path> log) {
        this.module = module;
        this.log = log;
        this.environment = new HashMap<>(settings);
        environment.put(portVariable, Integer.toString(port));
        environment.put("MANAGEMENT_PORT", Integer.toString(managementPort));
        start();
    }

    /** Starts it, anew after it ended, and does not wait for it. */
    public void start() {
        process = JarProcess.start(module, environment, log.get());
    }

    /** The process that was started last. */
    public JarProcess process() {
        return process;
    }

    /** Where it serves, as `host:port`. */
    public String address() {
        return "localhost:" + port;
    }

    /** Where a gateway serves. */
    public URI http() {
        return URI.create("http://" + address());
    }

    /** Its management port. */
    public URI management() {
        return URI.create("http://localhost:" + managementPort);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
