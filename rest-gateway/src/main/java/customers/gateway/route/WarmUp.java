package customers.gateway.route;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;

/** Rehearses the codec and a request before the gateway is ready: the first caller should not wait for classes to load. */
final class WarmUp implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final String REQUEST =
            "GET /version HTTP/1.1\r\nHost: localhost\r\nUser-Agent: warm-up\r\nConnection: close\r\n\r\n";
    private static final int PATIENCE_MILLIS = 2_000;

    private final List<Route> routes;
    private final Environment environment;

    WarmUp(List<Route> routes, Environment environment) {
        this.routes = routes;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments ignored) {
        routes.forEach(route -> {
            route.request().rehearse();
            route.answer().print(route.answer().prototype());
        });
        Integer port = environment.getProperty("local.server.port", Integer.class);
        if (port != null) {
            request(port);
        }
    }

    /** One request to ourselves, through Tomcat, Spring and the channel. Whatever comes back, the classes are there. */
    private static void request(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException coldStart) {
            LOG.info("Starts cold: the server behind does not answer yet");
        }
    }
}
