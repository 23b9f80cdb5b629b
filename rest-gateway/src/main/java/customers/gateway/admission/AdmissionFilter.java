package customers.gateway.admission;

import customers.gateway.GatewaySettings;
import customers.gateway.error.ErrorAnswers;
import customers.gateway.error.Problem;
import customers.v1.ErrorReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets so many requests in at once and answers the others with 503 at once, their bodies unread. Nobody waits here, for the
 * server has a waiting room of its own. After the filters that give a request its id and measure it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AdmissionFilter extends OncePerRequestFilter {
    /** Those that are refused together should not come back together. */
    private static final int LATEST_RETRY_SECONDS = 3;

    private final Semaphore places;
    private final Counter refused;

    AdmissionFilter(GatewaySettings settings, MeterRegistry registry) {
        int atOnce = settings.requestsAtOnce();
        places = new Semaphore(atOnce);
        refused = Counter.builder("customers.gateway.requests.refused")
                .description("Requests that were refused because there was too much to do")
                .register(registry);
        Gauge.builder("customers.gateway.requests.running", () -> atOnce - places.availablePermits())
                .description("Requests that are worked on")
                .register(registry);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            refused.increment();
            ErrorAnswers.write(tooMuch(), request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private static Problem tooMuch() {
        int after = ThreadLocalRandom.current().nextInt(1, LATEST_RETRY_SECONDS + 1);
        return new Problem(
                503,
                ErrorReason.ERROR_REASON_UNAVAILABLE,
                "There is more to do than can be done right now; try again later.",
                List.of(),
                Map.of(HttpHeaders.RETRY_AFTER, Integer.toString(after)));
    }
}
