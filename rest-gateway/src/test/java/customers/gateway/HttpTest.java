package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole gateway on a port, before a server that answers what it is told. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "customers.gateway.deadline=3s"})
abstract class HttpTest {
    static final FakeServer SERVER = new FakeServer();
    static final String ORG = "7b1e0c52-7f0a-4d6e-9b1c-0f6c3a1d2e3f";
    static final String CUSTOMERS = "/orgs/" + ORG + "/customers";
    static final JsonMapper MAPPER = new JsonMapper();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @DynamicPropertySource
    static void upstream(DynamicPropertyRegistry properties) {
        properties.add("spring.grpc.client.channel.customers.target", () -> "dns:///localhost:" + SERVER.port());
    }

    @BeforeEach
    void forget() {
        SERVER.answerNext();
    }

    /** A request with a token, of which a test may change all. */
    HttpRequest.Builder to(String path) {
        return anonymous(path).header("Authorization", "Bearer t0ken");
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(10));
    }

    HttpRequest.Builder post(String path, String body) {
        return to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return MAPPER.readTree(answer.body());
    }

    /** Holds what every error has, and answers its body. */
    static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonNode body = json(answer);
        assertThat(body.path("code").asString()).isEqualTo(code);
        assertThat(body.path("detail").asString())
                .isNotBlank()
                .isEqualTo(body.path("message").asString());
        assertThat(answer.headers().firstValue("X-Request-Id"))
                .hasValue(body.path("requestId").asString());
        return body;
    }

    static String violation(JsonNode problem) {
        return problem.path("violations").path(0).path("field").asString();
    }
}
