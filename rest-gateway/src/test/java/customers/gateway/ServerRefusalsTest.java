package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.TestPropertySource;

/** Before a server that says that it has too much to do, the gateway lets fewer in. */
@TestPropertySource(
        properties = {
            "customers.gateway.requests-at-once=" + ServerRefusalsTest.AT_ONCE,
            "customers.gateway.deadline=60s"
        })
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
class ServerRefusalsTest extends HttpTest {
    /** More than the fewest are on any machine. */
    static final int AT_ONCE = 5000;

    private static final HttpClient MANY = HttpClient.newHttpClient();
    private static final int FEWEST = 4 * Runtime.getRuntime().availableProcessors();

    /** As the server says it, whose channel is then not to try again by itself. */
    private static StatusRuntimeException unavailable() {
        StatusRuntimeException refusal = Failures.of(Code.UNAVAILABLE, "UNAVAILABLE", "It cannot be done right now.");
        refusal.getTrailers().put(trailer("grpc-retry-pushback-ms"), "-1");
        return refusal;
    }

    private static Metadata.Key<String> trailer(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }

    private static StatusRuntimeException tooMuch() {
        StatusRuntimeException refusal = unavailable();
        refusal.getTrailers().put(trailer("x-too-much"), "true");
        return refusal;
    }

    @Test
    void letsFewerReadThenButNotFewerWrite() throws Exception {
        SERVER.answerNext(tooMuch());
        problem(send(to(CUSTOMERS)), 503, "unavailable");

        assertThat(open("reads")).isLessThan(AT_ONCE);
        assertThat(open("writes")).isEqualTo(AT_ONCE);
    }

    @Test
    void takesNoOtherRefusalForIt() throws Exception {
        SERVER.answerNext(unavailable());
        problem(send(post(CUSTOMERS, "{\"name\":\"a\"}")), 503, "unavailable");

        assertThat(open("writes")).isEqualTo(AT_ONCE);
    }

    @Test
    void refusesWhoHasManyUnderWayAndLetsOthersIn() throws Exception {
        List<FakeServer.Held> held =
                Stream.generate(FakeServer.Held::new).limit(FEWEST).toList();
        SERVER.answerNext(held.toArray());
        List<CompletableFuture<HttpResponse<String>>> underWay = new ArrayList<>();
        IntStream.range(0, FEWEST).forEach(each -> underWay.add(sendLater(to(CUSTOMERS))));
        Awaitility.await().until(() -> SERVER.calls().size() == FEWEST);

        Awaitility.await().until(this::isRefusedWithoutTheServer);
        assertThat(send(anonymous(CUSTOMERS).header("Authorization", "Bearer other"))
                        .statusCode())
                .isEqualTo(200);

        held.forEach(FakeServer.Held::answer);
        for (CompletableFuture<HttpResponse<String>> each : underWay) {
            assertThat(each.join().statusCode()).isEqualTo(200);
        }
    }

    /** The time gives the gateway places back, so a slow machine may need more than one refusal. */
    private boolean isRefusedWithoutTheServer() throws IOException, InterruptedException {
        SERVER.answerNext(tooMuch());
        send(to(CUSTOMERS));
        SERVER.answerNext();
        return send(to(CUSTOMERS)).statusCode() == 503 && SERVER.calls().isEmpty();
    }

    private static CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
        return MANY.sendAsync(request.build(), BodyHandlers.ofString());
    }

    private double open(String kind) throws IOException, InterruptedException {
        URI metrics = URI.create("http://localhost:" + managementPort + "/actuator/prometheus");
        return send(HttpRequest.newBuilder(metrics))
                .body()
                .lines()
                .filter(line -> line.startsWith("customers_gateway_requests_open{kind=\"" + kind + "\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }
}
