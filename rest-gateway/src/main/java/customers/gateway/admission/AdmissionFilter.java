package customers.gateway.admission;

import customers.gateway.GatewaySettings;
import customers.gateway.error.ErrorAnswers;
import customers.gateway.error.Problem;
import customers.gateway.request.ClientAddresses;
import customers.gateway.session.SessionCookie;
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
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets so many requests in at once and answers the others with 503 at once, their bodies unread. Nobody waits here, for the
 * server has a waiting room of its own; where that is not enough, fewer are let in ({@link Places}). After the filters that
 * give a request its id and measure it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AdmissionFilter extends OncePerRequestFilter {
    /** The server works on three reads for each processor of its own, and has more wait than that for a moment. */
    private static final int FEWEST_OF_A_PROCESSOR = 4;

    /** Those that are refused together should not come back together. */
    private static final int LATEST_RETRY_SECONDS = 3;

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Semaphore all;
    private final Places reads;
    private final Places writes;
    private final ClientAddresses addresses;
    private final Counter refused;

    AdmissionFilter(GatewaySettings settings, MeterRegistry registry) {
        int atOnce = settings.requestsAtOnce();
        int fewest = FEWEST_OF_A_PROCESSOR * Runtime.getRuntime().availableProcessors();
        all = new Semaphore(atOnce);
        reads = new Places(atOnce, fewest, System.nanoTime());
        writes = new Places(atOnce, fewest, System.nanoTime());
        addresses = new ClientAddresses(settings.trustForwardedFor());
        refused = Counter.builder("customers.gateway.requests.refused")
                .description("Requests that were refused because there was too much to do")
                .register(registry);
        Gauge.builder("customers.gateway.requests.running", () -> atOnce - all.availablePermits())
                .description("Requests that are worked on")
                .register(registry);
        tellOpen("reads", reads, registry);
        tellOpen("writes", writes, registry);
    }

    private static void tellOpen(String kind, Places places, MeterRegistry registry) {
        Gauge.builder("customers.gateway.requests.open", () -> places.open(System.nanoTime()))
                .tag("kind", kind)
                .description("Requests that may be worked on at once, fewer while servers refuse some")
                .register(registry);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Places places = READING.contains(request.getMethod()) ? reads : writes;
        String caller = caller(request);
        if (!enter(places, caller)) {
            refused.increment();
            ErrorAnswers.write(tooMuch(), request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            leave(places, caller, request);
        }
    }

    /** What callers are told apart by, as the server does. Whether it is any good is found out there. */
    private String caller(HttpServletRequest request) {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION);
        String credential = token == null ? SessionCookie.read(request) : token;
        return Objects.requireNonNullElseGet(credential, () -> addresses.of(request));
    }

    private boolean enter(Places places, String caller) {
        if (!all.tryAcquire()) {
            return false;
        }
        boolean entered = places.take(caller, System.nanoTime());
        if (!entered) {
            all.release();
        }
        return entered;
    }

    private void leave(Places places, String caller, HttpServletRequest request) {
        if (ServerRefusals.has(request)) {
            places.leaveRefused(caller, System.nanoTime());
        } else {
            places.leave(caller);
        }
        all.release();
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
