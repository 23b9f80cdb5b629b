package customers.e2e.driver;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published document, `openapi.yaml` of the gateway, as the judge of every answer. */
public final class OpenApi {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]+}");
    private static final String FILE = "openapi.yaml";
    private static final JsonNode DOCUMENT = document();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            DOCUMENT.path("openapi").asString().startsWith("3.0") ? Dialects.getOpenApi30() : Dialects.getOpenApi31());
    private static final Map<String, Schema> CACHE = new ConcurrentHashMap<>();

    private OpenApi() {}

    /** Fails when the document does not foresee the status, or when the body is not what it foresees. */
    public static void check(Operation operation, RestAnswer answer) {
        var responses = operation(operation).path("responses");
        var status = Integer.toString(answer.status());
        assertThat(responses.has(status))
                .as("%s answers %s, the document has %s", operation, status, names(responses))
                .isTrue();
        var response = resolve(responses.path(status));
        if (!response.has("content")) {
            assertThat(answer.body()).as("the body of %s %s", operation, status).isEmpty();
            return;
        }
        var schema = response.path("content").path("application/json").path("schema");
        assertThat(schema.isObject()).as("schema of %s %s", operation, status).isTrue();
        assertThat(schema(schema).validate(answer.json()))
                .as("%s %s %s", operation, status, answer.body())
                .isEmpty();
    }

    private static JsonNode operation(Operation operation) {
        var path = PLACEHOLDER.matcher(operation.path()).replaceAll("{}");
        for (var candidate : DOCUMENT.path("paths").properties()) {
            if (PLACEHOLDER.matcher(candidate.getKey()).replaceAll("{}").equals(path)) {
                return candidate.getValue().path(operation.verb().toLowerCase(Locale.ROOT));
            }
        }
        throw new AssertionError("the document has no " + operation.path());
    }

    /** A schema may refer to any component, so it is compiled inside a document that holds them all. */
    private static Schema schema(JsonNode schema) {
        return CACHE.computeIfAbsent(schema.toString(), text -> {
            var whole = Json.object("components", DOCUMENT.path("components"), "allOf", Json.array(schema));
            return SCHEMAS.getSchema(SchemaLocation.of("urn:answer:" + CACHE.size()), whole);
        });
    }

    private static JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : DOCUMENT.at(reference.substring(1));
    }

    private static String names(JsonNode object) {
        return String.join(", ", object.propertyNames());
    }

    private static JsonNode document() {
        try (InputStream file = OpenApi.class.getClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("no " + FILE + " on the class path");
            }
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
