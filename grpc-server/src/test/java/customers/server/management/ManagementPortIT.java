package customers.server.management;

import static org.assertj.core.api.Assertions.assertThat;

import customers.server.Refusals;
import customers.server.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class ManagementPortIT {
    private final RunningServer server = RunningServer.shared();

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.management(path)))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void tellsThatTheProcessIsHealthy() throws Exception {
        assertThat(get("/-/healthy").statusCode()).isEqualTo(200);
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/").statusCode()).isEqualTo(404);
    }

    @Test
    void countsTheCallsOfEachMethodByTheirCode() throws Exception {
        server.customers().createCustomer(server.newCustomer("Measured"));
        Refusals.of(() -> server.customers().createCustomer(server.newCustomer("Measured")));
        String metrics = get("/metrics").body();
        assertThat(metrics.lines().filter(line -> line.startsWith("grpc_server_seconds_count")))
                .anyMatch(line -> line.contains("\"CreateCustomer\"") && line.contains("\"OK\""))
                .anyMatch(line -> line.contains("\"CreateCustomer\"") && line.contains("\"ALREADY_EXISTS\""));
        assertThat(metrics)
                .contains("hikaricp_connections_active{pool=\"reads\"}")
                .contains("hikaricp_connections_active{pool=\"writes\"}")
                .contains("jvm_memory_used_bytes");
    }
}
