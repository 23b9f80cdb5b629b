package customers.embedded.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API as any client sees it. */
final class Api {
    private static final JsonMapper JSON = new JsonMapper();

    private final String url;
    private final String token;

    Api(String url, String token) {
        this.url = url;
        this.token = token;
    }

    JsonNode get(String path) {
        return call("GET", path, null);
    }

    JsonNode post(String path, Map<String, ?> body) {
        return call("POST", path, JSON.writeValueAsBytes(body));
    }

    private JsonNode call(String method, String path, byte @Nullable [] body) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url + path).toURL().openConnection();
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(60_000);
            connection.setRequestMethod(method);
            connection.setRequestProperty("Authorization", "Bearer " + token);
            if (body != null) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/json");
                try (OutputStream out = connection.getOutputStream()) {
                    out.write(body);
                }
            }
            int status = connection.getResponseCode();
            String answer = read(status < 400 ? connection.getInputStream() : connection.getErrorStream());
            if (status >= 300) {
                throw new Refusal(method + " " + path + " answered " + status + " " + answer);
            }
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new Refusal(method + " " + path + " got no answer: " + e.getMessage(), e);
        }
    }

    private static String read(@Nullable InputStream answer) throws IOException {
        try (answer) {
            return answer == null ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
