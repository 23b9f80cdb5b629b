package customers.embedded.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WorkedExampleIT {
    private static final Credentials CREDENTIALS = new Credentials("owner@example.com", "p", "token", "db", "key");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path directory;

    private final Map<String, List<ObjectNode>> made = new HashMap<>();
    private HttpServer server;
    private int writesLeft = Integer.MAX_VALUE;
    private int calls;

    @BeforeAll
    static void answerAtOnce() {
        // Read once, when the first server of this JVM starts; without it each answer waits 40 ms for company.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isMadeOnce() {
        example(true).make(CREDENTIALS);
        assertThat(sizes()).isEqualTo(complete());
        int before = calls;
        example(false).make(CREDENTIALS);
        assertThat(calls).isEqualTo(before);
    }

    @Test
    void isTakenUpWhereverItWasCutShort() {
        for (int writes = 0; writes < 9; writes++) {
            made.clear();
            assertThat(directory.resolve("example").toFile().delete() || writes == 0)
                    .isTrue();
            writesLeft = writes;
            assertThatThrownBy(() -> example(true).make(CREDENTIALS)).isInstanceOf(Refusal.class);
            writesLeft = Integer.MAX_VALUE;
            example(false).make(CREDENTIALS);
            assertThat(sizes()).as("cut short after %s writes", writes).isEqualTo(complete());
        }
    }

    @Test
    void findsEverythingAgainWhenNothingIsRemembered() throws IOException {
        example(true).make(CREDENTIALS);
        List<String> before = Files.readAllLines(directory.resolve("example"));
        Files.delete(directory.resolve("example"));
        example(false).make(CREDENTIALS);
        assertThat(sizes()).isEqualTo(complete());
        assertThat(Files.readAllLines(directory.resolve("example"))).isEqualTo(before);
    }

    private static Map<String, Integer> complete() {
        return Map.of("plans", 4, "customers", 3, "subscriptions", 2);
    }

    private Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new HashMap<>();
        made.forEach(
                (path, items) -> sizes.merge(path.substring(path.lastIndexOf('/') + 1), items.size(), Integer::sum));
        return sizes;
    }

    private WorkedExample example(boolean nothingExists) {
        Api api = new Api("http://127.0.0.1:" + server.getAddress().getPort(), CREDENTIALS.token());
        return new WorkedExample(api, new Remembered(directory.resolve("example")), nothingExists);
    }

    /** Keeps what is posted to a path and lists it on that path: the shape of the API, without its rules. */
    private void answer(HttpExchange exchange) throws IOException {
        calls++;
        String path = exchange.getRequestURI().getPath();
        String answer;
        if (path.equals("/login/sessions")) {
            answer = "{\"memberships\":[{\"orgId\":\"other\",\"isMasterOrg\":false},"
                    + "{\"orgId\":\"master\",\"isMasterOrg\":true}]}";
        } else if (exchange.getRequestMethod().equals("GET")) {
            answer = JSON.writeValueAsString(Map.of("items", made.getOrDefault(path, List.of())));
        } else {
            answer = writesLeft-- > 0 ? created(path, JSON.readTree(exchange.getRequestBody())) : "";
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String created(String path, JsonNode posted) {
        List<ObjectNode> items = made.computeIfAbsent(path, p -> new ArrayList<>());
        int number = made.values().stream().mapToInt(List::size).sum() + 1;
        ObjectNode item = ((ObjectNode) posted);
        // Ids of plans and subscriptions are numbers on the wire, those of orgs are strings.
        if (path.endsWith("/customers")) {
            item.put("id", "org-" + number);
        } else {
            item.put("id", number);
        }
        items.add(item);
        return item.toString();
    }
}
