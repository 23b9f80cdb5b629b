package customers.e2e.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import customers.e2e.driver.Json;
import customers.e2e.installation.Condition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/**
 * A real HTTP server that hears webhooks, on one port for all its life. Every request is verified over the bytes that came,
 * by a verifier that is not ours, and what does not fit is remembered.
 */
final class Receiver implements AutoCloseable {
    /** How it treats what comes. */
    enum Mood {
        /** Takes everything. */
        WELL,
        /** Takes an event only when it comes a second time, and answers 500 before. */
        FAILING,
        /** Reads and never answers. */
        STALLING
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<JsonNode> taken = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> forged = new ConcurrentLinkedQueue<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean called = new AtomicBoolean();
    private final int port;
    private HttpServer server;
    private volatile Mood mood;
    private volatile String secret = "";

    Receiver(Mood mood) {
        this.mood = mood;
        this.server = listen(0);
        this.port = server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port + "/hooks?from=customers";
    }

    /** What it verifies with: it is known only after the registration. */
    void trust(String shown) {
        secret = shown;
    }

    void turn(Mood now) {
        mood = now;
    }

    /** The ids of the events that it took, the repeated ones too. */
    List<String> taken() {
        return taken.stream()
                .map(event -> event.path("data").path("id").asString())
                .toList();
    }

    /** The events that it took. */
    List<JsonNode> events() {
        return List.copyOf(taken);
    }

    /** What it could not verify. */
    List<String> forged() {
        return List.copyOf(forged);
    }

    /** Whether anybody ever called. */
    boolean wasCalled() {
        return called.get();
    }

    /** Closes the port, cutting off whoever is connected. */
    void goDown() {
        server.stop(0);
    }

    /** Opens the same port again. */
    void comeBack() {
        server = listen(port);
    }

    private HttpServer listen(int at) {
        try {
            var created = bind(at);
            created.setExecutor(threads);
            created.createContext("/", this::hear);
            created.start();
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServer bind(int at) throws IOException {
        var bound = new HttpServer[1];
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), at);
        Condition.await(
                Duration.ofSeconds(20),
                () -> {
                    try {
                        bound[0] = HttpServer.create(address, 0);
                        return true;
                    } catch (BindException stillHeld) {
                        return false;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                () -> "port " + at + " is still held");
        return bound[0];
    }

    private void hear(HttpExchange exchange) throws IOException {
        called.set(true);
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var id = exchange.getRequestHeaders().getFirst("webhook-id");
        verify(exchange, body, id);
        var first = seen.add(id);
        if (mood == Mood.STALLING) {
            stall();
        } else if (mood == Mood.FAILING && first) {
            exchange.sendResponseHeaders(500, -1);
        } else {
            taken.add(Json.parse(body));
            exchange.sendResponseHeaders(204, -1);
        }
        exchange.close();
    }

    private void verify(HttpExchange exchange, String body, String id) {
        try {
            new Webhook(secret).verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
            if (!Json.parse(body).path("data").path("id").asString("").equals(id)) {
                forged.add("the id is another in " + body);
            }
        } catch (WebhookVerificationException e) {
            forged.add(e.getMessage() + " for " + body);
        }
    }

    private void stall() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
