package customers.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import customers.server.RunningServer;
import customers.v1.CreateWebhookRequest;
import customers.v1.CreateWebhookResponse;
import customers.v1.DeliveryStatus;
import customers.v1.ListWebhookDeliveriesRequest;
import customers.v1.NewWebhook;
import customers.v1.TestWebhookRequest;
import customers.v1.WebhookDelivery;
import customers.v1.WebhookServiceGrpc;
import customers.v1.WebhookServiceGrpc.WebhookServiceBlockingStub;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One attempt against receivers of every kind: what is sent, what counts as an answer, and what is written down. */
class SendingIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    private RunningServer server = RunningServer.shared();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(threads);
        receiver.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        receiver.stop(0);
        threads.shutdownNow();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
    }

    private WebhookServiceBlockingStub webhooks() {
        return RunningServer.authorized(WebhookServiceGrpc.newBlockingStub(server.channel()));
    }

    private CreateWebhookResponse register(String url) {
        return webhooks()
                .createWebhook(CreateWebhookRequest.newBuilder()
                        .setOrgId(server.root())
                        .setWebhook(NewWebhook.newBuilder().setUrl(url).addKinds("never.heard"))
                        .build());
    }

    private String test(String webhook) {
        return webhooks()
                .testWebhook(TestWebhookRequest.newBuilder()
                        .setOrgId(server.root())
                        .setWebhookId(webhook)
                        .build())
                .getId();
    }

    private WebhookDelivery last(String webhook) {
        var items = webhooks()
                .listWebhookDeliveries(ListWebhookDeliveriesRequest.newBuilder()
                        .setOrgId(server.root())
                        .setWebhookId(webhook)
                        .build())
                .getItemsList();
        return items.get(items.size() - 1);
    }

    /** The delivery of a test to the URL after its first attempt ended. */
    private WebhookDelivery attempted(String url) {
        String webhook = register(url).getId();
        test(webhook);
        return await().atMost(LONG).until(() -> last(webhook), d -> d.hasError() || d.hasResponseStatus());
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void theReceiverCanVerifyTheVeryBytes() throws WebhookVerificationException {
        AtomicReference<String> body = new AtomicReference<>();
        AtomicReference<HttpHeaders> headers = new AtomicReference<>();
        receiver.createContext("/hook", exchange -> {
            headers.set(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
            body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                    + exchange.getRequestURI().getQuery());
            answer(exchange, 204);
        });
        CreateWebhookResponse created = register(url("/hook?a=1"));
        String delivery = test(created.getId());
        await().atMost(LONG).until(() -> last(created.getId()).getStatus() == DeliveryStatus.DELIVERY_STATUS_DELIVERED);
        assertThat(body.get()).contains("webhook.test", created.getId()).endsWith("a=1");
        new Webhook(created.getSecret()).verify(body.get().replaceAll("a=1$", ""), headers.get());
        WebhookDelivery last = last(created.getId());
        assertThat(last.getId()).isEqualTo(delivery);
        assertThat(last.getAttempts()).isEqualTo(1);
        assertThat(last.getResponseStatus()).isEqualTo(204);
        assertThat(last.hasError()).isFalse();
        assertThat(last.hasNextAttemptAt()).isFalse();
        assertThat(headers.get().firstValue("webhook-id")).contains(last.getEventId());
        assertThat(headers.get().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @Test
    void anAddressInBracketsIsReached() {
        AtomicReference<String> host = new AtomicReference<>();
        receiver.createContext("/", exchange -> {
            host.set(exchange.getRequestHeaders().getFirst("Host"));
            answer(exchange, 200);
        });
        String url = url("/").replace("127.0.0.1", "[::ffff:127.0.0.1]");
        assertThat(attempted(url).getStatus()).isEqualTo(DeliveryStatus.DELIVERY_STATUS_DELIVERED);
        assertThat("http://" + host.get() + "/").isEqualTo(url);
    }

    @Test
    void aRedirectIsNotFollowed() {
        AtomicReference<String> followed = new AtomicReference<>();
        receiver.createContext("/elsewhere", exchange -> {
            followed.set("yes");
            answer(exchange, 200);
        });
        receiver.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", url("/elsewhere"));
            answer(exchange, 307);
        });
        assertThat(attempted(url("/moved")).getResponseStatus()).isEqualTo(307);
        assertThat(followed).hasNullValue();
    }

    @Test
    void oneThatNeverAnswersIsGivenUp() {
        receiver.createContext("/stalls", exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (RunningServer hasty = RunningServer.start("--customers.webhook.timeout=2s")) {
            server = hasty;
            WebhookDelivery delivery = attempted(url("/stalls"));
            assertThat(delivery.getStatus()).isEqualTo(DeliveryStatus.DELIVERY_STATUS_PENDING);
            assertThat(delivery.getError()).isEqualTo("no answer within 2000 ms");
            assertThat(delivery.hasResponseStatus()).isFalse();
        }
    }

    @Test
    void aBodyWithoutEndIsNotWaitedFor() {
        receiver.createContext("/floods", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[8192];
            try (OutputStream out = exchange.getResponseBody()) {
                while (end.getCount() > 0) {
                    out.write(part);
                }
            }
        });
        assertThat(attempted(url("/floods")).getStatus()).isEqualTo(DeliveryStatus.DELIVERY_STATUS_DELIVERED);
    }

    @Test
    void oneThatIsNotThereIsToldSo() {
        String url = url("/");
        receiver.stop(0);
        assertThat(attempted(url).getError()).isEqualTo("the connection was refused");
    }

    /** It is tried again before the test has looked, and then has to fail the same. */
    private static void answerAllInPlain(ServerSocket plain) {
        boolean listens = true;
        while (listens) {
            try (Socket caller = plain.accept()) {
                caller.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                caller.getInputStream().readAllBytes();
            } catch (IOException hungUp) {
                listens = !plain.isClosed();
            }
        }
    }

    @Test
    void oneThatSpeaksNoTlsIsToldSo() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> answerAllInPlain(plain));
            String url = "https://127.0.0.1:" + plain.getLocalPort() + "/";
            assertThat(attempted(url).getError()).contains("TLS");
        }
    }

    @Test
    void aNameIsJudgedByTheAddressItResolvesToNow() throws Exception {
        String webhook = register(url("/")).getId();
        try (var connection = server.connect();
                var change = connection.prepareStatement("UPDATE webhooks SET url = ? WHERE HEX(id) = ?")) {
            change.setString(1, "https://127.0.0.2/");
            change.setString(2, webhook.replace("-", "").toUpperCase(java.util.Locale.ROOT));
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
        test(webhook);
        WebhookDelivery delivery = await().atMost(LONG).until(() -> last(webhook), WebhookDelivery::hasError);
        assertThat(delivery.getError()).contains("not a public address");
    }

    @Test
    void howAttemptsEndIsCounted() throws Exception {
        receiver.createContext("/", exchange -> answer(exchange, 410));
        assertThat(attempted(url("/")).getStatus()).isEqualTo(DeliveryStatus.DELIVERY_STATUS_FAILED);
        String page;
        try (InputStream in = URI.create(server.management("/metrics")).toURL().openStream()) {
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(page)
                .containsPattern("customers_webhook_attempts_total\\{outcome=\"failed\"} [1-9]")
                .contains("customers_webhook_overdue_seconds");
    }
}
