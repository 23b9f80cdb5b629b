package customers.e2e.driver;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** An HTTP answer. */
public record RestAnswer(int status, HttpHeaders headers, String body) {
    static RestAnswer of(HttpResponse<String> response) {
        return new RestAnswer(response.statusCode(), response.headers(), response.body());
    }

    /** The first value of a header, empty when it is not there. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The body as JSON. */
    public JsonNode json() {
        return Json.parse(body);
    }

    /** True for a status of 2xx. */
    public boolean success() {
        return status / 100 == 2;
    }
}
