package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.Status.Code;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A gateway before two servers, and a name that nothing has. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "customers.gateway.deadline=30s"})
@DirtiesContext
class SeveralServersTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Object LOST = Status.UNAVAILABLE.asRuntimeException();
    private static FakeServer one = new FakeServer();
    private static FakeServer other = new FakeServer();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void upstream(DynamicPropertyRegistry properties) {
        properties.add(
                "CUSTOMERS_GRPC", () -> "127.0.0.1:" + one.port() + ",,nothing.invalid:1,127.0.0.1:" + other.port());
    }

    @BeforeEach
    void bothServe() {
        until(() -> {
            read();
            return calls(one) > 0 && calls(other) > 0;
        });
        one.answerNext();
        other.answerNext();
    }

    @Test
    void goesByTurns() {
        for (int call = 0; call < 10; call++) {
            assertThat(read()).isEqualTo(200);
        }

        assertThat(calls(one)).isEqualTo(5);
        assertThat(calls(other)).isEqualTo(5);
    }

    @Test
    void callsNoneThatDoesNotServe() {
        one.serves(false);
        until(() -> {
            one.answerNext();
            read();
            read();
            return calls(one) == 0;
        });
        one.serves(true);
    }

    @Test
    void readsOnWhenOneIsLostAndFindsItAgain() {
        int place = one.port();
        one.die();

        for (int call = 0; call < 50; call++) {
            assertThat(read()).isEqualTo(200);
        }
        assertThat(calls(one)).isLessThan(calls(other));
        one = FakeServer.at(place);
    }

    @Test
    void makesAWriteAgainThatHasAKeyAndNoOther() {
        one.answerNext(LOST, LOST);
        other.answerNext(LOST, LOST);

        assertThat(write("")).isEqualTo(503);
        assertThat(calls(one) + calls(other)).isEqualTo(1);
        assertThat(write("a key")).isEqualTo(201);
        assertThat(calls(one) + calls(other)).isEqualTo(5);
    }

    @Test
    void makesNothingAgainWhoseKeyCountsForNothing() {
        one.answerNext(LOST, LOST);
        other.answerNext(LOST, LOST);

        assertThat(send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login/password-recovery"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "a key")
                        .POST(BodyPublishers.ofString("{\"secret\":\"s\",\"password\":\"a long password\"}"))))
                .isEqualTo(503);
        assertThat(calls(one) + calls(other)).isEqualTo(1);
    }

    @Test
    void takesARefusalForAnAnswer() {
        Object refusal = Failures.of(Code.UNAVAILABLE, "UNAVAILABLE", "Later.");
        one.answerNext(refusal);
        other.answerNext(refusal);

        assertThat(write("a key")).isEqualTo(503);
        assertThat(calls(one) + calls(other)).isEqualTo(1);
    }

    private static int calls(FakeServer server) {
        return server.calls().size();
    }

    private int read() {
        return send(to(HttpTest.CUSTOMERS));
    }

    private int write(String key) {
        HttpRequest.Builder request = to(HttpTest.CUSTOMERS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"a\"}"));
        return send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer t0ken");
    }

    private static int send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }
}
