package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Duration;
import com.google.rpc.RetryInfo;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A gateway that works on one request at once, before a server that is asked for too much. */
@TestPropertySource(properties = {"customers.gateway.requests-at-once=1", "customers.gateway.deadline=60s"})
class OverloadTest extends HttpTest {
    private static final String TOO_MUCH = "There is more to do than can be done right now; try again later.";

    @Test
    void refusesTheSecondWhileTheFirstIsUnderWay() throws Exception {
        FakeServer.Held held = new FakeServer.Held();
        SERVER.answerNext(held);
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() -> answerOf(to(CUSTOMERS)));
        Awaitility.await().until(() -> SERVER.calls().size() == 1);

        HttpResponse<String> second = send(post(CUSTOMERS, "{\"name\":\"a\"}"));

        assertThat(problem(second, 503, "unavailable").path("detail").asString())
                .isEqualTo(TOO_MUCH);
        assertThat(second.headers().firstValue("Retry-After").orElseThrow()).matches("[123]");
        assertThat(bodyless()).startsWith("HTTP/1.1 503");
        assertThat(SERVER.calls()).hasSize(1);
        assertThat(manage("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(manage("/actuator/prometheus").body())
                .contains("customers_gateway_requests_refused_total 2.0", "customers_gateway_requests_running 1.0");
        held.answer();
        assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        Awaitility.await().until(() -> manage("/actuator/prometheus").body().contains("requests_running 0.0"));
        assertThat(send(to(CUSTOMERS)).statusCode()).isEqualTo(200);
    }

    /** The beginning of the answer to a request that announces a body and does not send it. */
    private String bodyless() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST " + CUSTOMERS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer t\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void doesNotAskAgainWhenTheServerHasTooMuchToDo() throws Exception {
        RetryInfo inThree = RetryInfo.newBuilder()
                .setRetryDelay(Duration.newBuilder().setSeconds(2).setNanos(1))
                .build();
        StatusRuntimeException tooMuch = Failures.of(Code.UNAVAILABLE, "UNAVAILABLE", TOO_MUCH, inThree);
        tooMuch.getTrailers().put(Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER), "-1");
        SERVER.answerNext(tooMuch);

        HttpResponse<String> answer = send(to(CUSTOMERS));

        assertThat(problem(answer, 503, "unavailable").path("detail").asString())
                .isEqualTo(TOO_MUCH);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(SERVER.calls()).hasSize(1);
    }

    private static HttpResponse<String> answerOf(HttpRequest.Builder request) {
        try {
            return send(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> manage(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path))
                                .build(),
                        BodyHandlers.ofString());
    }
}
