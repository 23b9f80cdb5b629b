package customers.server.management;

import com.sun.net.httpserver.HttpExchange;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Serves {@code /metrics} to Prometheus and {@code /-/healthy} to probes of the process. Whether calls are served is told
 * by grpc.health.v1. A web framework would double the start-up time of this process for two pages.
 */
@Configuration(proxyBeanMethods = false)
class ManagementPort {
    private static final Logger LOG = LoggerFactory.getLogger(ManagementPort.class);

    @Bean(destroyMethod = "close")
    HTTPServer managementServer(PrometheusMeterRegistry registry, @Value("${customers.management-port}") int port)
            throws IOException {
        HTTPServer server = HTTPServer.builder()
                .port(port)
                .registry(registry.getPrometheusRegistry())
                .defaultHandler(ManagementPort::notFound)
                .buildAndStart();
        LOG.info("Management on port {}", server.getPort());
        return server;
    }

    private static void notFound(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(404, -1);
        }
    }
}
