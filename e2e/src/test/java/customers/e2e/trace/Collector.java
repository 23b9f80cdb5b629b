package customers.e2e.trace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import customers.e2e.installation.Condition;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes spans by OTLP over HTTP; or lets everybody wait who brings some, until it is closed. */
final class Collector implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Span> spans = new ConcurrentLinkedQueue<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final boolean stalling;
    private final HttpServer server;

    Collector(boolean stalling) {
        this.stalling = stalling;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** All that came so far. */
    List<Span> spans() {
        return List.copyOf(spans);
    }

    /** The spans of a trace, when these have come from each process that has a part in it: they come after all below them. */
    List<Span> trace(String traceId, String... last) {
        Condition.await(
                PATIENCE,
                () -> of(traceId).stream().map(Span::name).toList().containsAll(List.of(last)) && isWhole(of(traceId)),
                () -> "of the trace " + traceId + " came " + of(traceId));
        return of(traceId);
    }

    /** Whether the server's part has come too: it is the one below the gateway's call. */
    private static boolean isWhole(List<Span> trace) {
        return trace.stream()
                .anyMatch(span -> span.process().equals("customers-grpc-server")
                        && span.name().startsWith("customers.v1."));
    }

    boolean wasAsked() {
        return asked.getCount() == 0;
    }

    private List<Span> of(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        asked.countDown();
        if (stalling) {
            awaitEnd();
        }
        try (exchange) {
            var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            var brought = request.getResourceSpansList().stream()
                    .flatMap(resource -> resource.getScopeSpansList().stream()
                            .flatMap(scope -> scope.getSpansList().stream())
                            .map(span -> Span.of(process(resource), span)))
                    .toList();
            // All at once, for they come in no order.
            spans.addAll(brought);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String process(ResourceSpans resource) {
        return resource.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdown();
    }
}
