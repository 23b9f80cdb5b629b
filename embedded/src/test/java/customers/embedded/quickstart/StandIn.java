package customers.embedded.quickstart;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service of one class: healthy from its start, until its port is one that it does not get. */
final class StandIn {
    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("stand-in on port " + arguments[0]);
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stand-in stops in good order")));
        server.start();
    }

    static List<String> command(int port, String... options) {
        List<String> command = new ArrayList<>(List.of(Java.COMMAND.toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), StandIn.class.getName(), Integer.toString(port)));
        return command;
    }

    static Service start(int port, Path log, String... options) {
        URI health = URI.create("http://127.0.0.1:" + port + "/health");
        return Service.start("stand-in", command(port, options), Map.of(), log, health);
    }
}
