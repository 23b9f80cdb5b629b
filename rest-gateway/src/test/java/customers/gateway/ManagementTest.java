package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** What operators see, on the port of its own. */
class ManagementTest extends HttpTest {
    @Test
    void isUpWithTheServerBehindIt() throws Exception {
        HttpResponse<String> health = manage("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(json(health)
                        .path("components")
                        .path("upstream")
                        .path("status")
                        .asString())
                .isEqualTo("UP");
    }

    @Test
    void measuresByTheTemplateOfTheRoute() throws Exception {
        send(to("/api" + CUSTOMERS));
        send(to(CUSTOMERS));

        assertThat(manage("/actuator/prometheus").body())
                .contains("uri=\"/orgs/{org_id}/customers\"", "uri=\"/api/orgs/{org_id}/customers\"")
                .contains("http_server_requests_seconds_count", "grpc_client_")
                .doesNotContain(ORG);
    }

    private HttpResponse<String> manage(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path))
                                .build(),
                        BodyHandlers.ofString());
    }
}
