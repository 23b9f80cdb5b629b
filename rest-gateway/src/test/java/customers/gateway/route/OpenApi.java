package customers.gateway.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** openapi.yaml as maps, with its references followed. */
final class OpenApi {
    private final Map<String, Object> document;

    OpenApi() {
        try (InputStream yaml = OpenApi.class.getResourceAsStream("/openapi.yaml")) {
            document = new Yaml().load(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Map<String, Object> paths() {
        return map(document.get("paths"));
    }

    Map<String, Object> operation(Route route) {
        Map<String, Object> path = map(paths().getOrDefault(route.path(), Map.of()));
        return map(path.getOrDefault(route.verb().name().toLowerCase(java.util.Locale.ROOT), Map.of()));
    }

    Map<String, Object> schemas() {
        return map(map(document.get("components")).get("schemas"));
    }

    /** What is meant: the thing itself, or what its reference points to. */
    Map<String, Object> resolve(Object given) {
        Map<String, Object> thing = map(given);
        if (!(thing.get("$ref") instanceof String reference)) {
            return thing;
        }
        Object found = document;
        for (String part : reference.substring("#/".length()).split("/", -1)) {
            found = map(found).get(part);
        }
        return resolve(found);
    }

    /** The schema of the JSON that a request body or a response has. */
    static Object schema(Map<String, Object> holder) {
        return map(map(map(holder.get("content")).get("application/json")).get("schema"));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }
}
