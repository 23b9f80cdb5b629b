package customers.e2e.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The HTTP door: raw JSON, and every answer held against the published document. What has no route is asked for over
 * gRPC instead.
 */
public final class RestDriver implements Driver {
    private static final Pattern SESSION_COOKIE = Pattern.compile("^id0=([^;]*)");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Turns<URI> bases;
    private final Driver routeless;

    /** For what has a route. */
    public RestDriver(URI base) {
        this(List.of(base), new Driver() {
            @Override
            public Answer call(Credential credential, Operation operation, ObjectNode request) {
                throw new IllegalArgumentException(operation + " has no route");
            }

            @Override
            public void close() {}
        });
    }

    /**
     * Each base is an address without the slash at its end, with or without the prefix `/api`. What has no route is asked
     * through the other door, which is closed with this one.
     */
    public RestDriver(List<URI> bases, Driver routeless) {
        this.bases = new Turns<>(bases);
        this.routeless = routeless;
    }

    @Override
    public Answer call(Credential credential, Operation operation, ObjectNode request) {
        if (!operation.hasRoute()) {
            return routeless.call(credential, operation, request);
        }
        var answer = send(request(credential, operation, request));
        OpenApi.check(operation, answer);
        if (!answer.success()) {
            throw RestRefusal.read(answer);
        }
        assertThat(answer.status()).as("status of %s", operation).isEqualTo(operation.success());
        var body = body(answer);
        assertThat(body.has("etag")).as("a version in the body").isFalse();
        return new Answer(body, session(answer), answer.header("ETag"));
    }

    /** Builds the request of an operation. */
    public HttpRequest request(Credential credential, Operation operation, ObjectNode request) {
        var rest = request.deepCopy();
        var path = operation.path();
        for (var name : operation.placeholders()) {
            path = path.replace("{" + name + "}", encoded(rest.remove(name).asString()));
        }
        var ifMatch = rest.remove("ifMatch");
        var body = operation.body().isEmpty() ? null : rest.remove(operation.body());
        var query = rest.properties().stream()
                .map(property ->
                        property.getKey() + "=" + encoded(property.getValue().asString()))
                .collect(Collectors.joining("&"));
        var builder = to(credential, query.isEmpty() ? path : path + "?" + query);
        if (ifMatch != null) {
            builder.header("If-Match", ifMatch.asString());
        }
        if (body == null) {
            return builder.method(operation.verb(), BodyPublishers.noBody()).build();
        }
        return builder.header("Content-Type", "application/json")
                .method(operation.verb(), BodyPublishers.ofString(body.toString()))
                .build();
    }

    /** Begins a request to a path, the query in it as it is. */
    public HttpRequest.Builder to(Credential credential, String pathAndQuery) {
        var builder = HttpRequest.newBuilder(URI.create(bases.next() + pathAndQuery))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json");
        return switch (credential.kind()) {
            case TOKEN -> builder.header("Authorization", "Bearer " + credential.secret());
            case SESSION -> builder.header("Cookie", "id0=" + credential.secret());
            case NONE -> builder;
        };
    }

    /** Sends a request as it is. */
    public RestAnswer send(HttpRequest request) {
        try {
            return RestAnswer.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // The client's threads end with it.
        routeless.close();
    }

    private static JsonNode body(RestAnswer answer) {
        if (answer.status() == 204) {
            assertThat(answer.body()).as("body of a 204").isEmpty();
        }
        if (answer.body().isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        assertThat(answer.header("Content-Type")).as("type of %s", answer).startsWith("application/json");
        var body = answer.json();
        assertThat(hasNull(body)).as("a null in %s", body).isFalse();
        return body;
    }

    private static boolean hasNull(JsonNode node) {
        return node.isNull() || Json.items(node).stream().anyMatch(RestDriver::hasNull);
    }

    private static String session(RestAnswer answer) {
        var cookie = SESSION_COOKIE.matcher(answer.header("Set-Cookie"));
        return cookie.find() ? cookie.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
