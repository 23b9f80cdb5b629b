package customers.server.ledger;

import customers.core.error.CustomersException;
import customers.core.ledger.LastPass;
import customers.core.ledger.Verifications;
import customers.core.quota.Finding;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the whole installation verified from time to time, by one of its servers, and tells Prometheus what came of the last
 * pass: the same on every server, and after a restart. NaN while there was none, or while it cannot be read.
 */
@Component
class LedgerWatch {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerWatch.class);
    private static final int MOST_LOGGED = 100;

    private final Verifications verifications;
    private final VerificationThreads threads;
    private final Duration every;

    LedgerWatch(
            Verifications verifications,
            VerificationThreads threads,
            MeterRegistry registry,
            @Value("${customers.verify-every:24h}") Duration every) {
        this.verifications = verifications;
        this.threads = threads;
        this.every = every;
        gauge("last.clean", pass -> seconds(pass.cleanAt()), "When all was last seen to be right, Unix time")
                .baseUnit("seconds")
                .register(registry);
        gauge("last.pass", pass -> seconds(pass.finishedAt()), "When the last pass ended, Unix time")
                .baseUnit("seconds")
                .register(registry);
        gauge("violations", pass -> orUnknown(pass.violations()), "How many violations the last pass found")
                .register(registry);
    }

    private Gauge.Builder<?> gauge(String name, ToDoubleFunction<LastPass> value, String description) {
        return Gauge.builder("customers.ledger." + name, () -> read(value)).description(description);
    }

    private double read(ToDoubleFunction<LastPass> value) {
        try {
            return value.applyAsDouble(verifications.last());
        } catch (CustomersException e) {
            return Double.NaN;
        }
    }

    private static double seconds(@Nullable Instant time) {
        return time == null ? Double.NaN : time.toEpochMilli() / 1000.0;
    }

    private static double orUnknown(@Nullable Long number) {
        return number == null ? Double.NaN : number;
    }

    /** Looks whether the next pass is due. */
    @Scheduled(
            fixedDelayString = "${customers.verify-look-every:1m}",
            initialDelayString = "${customers.verify-look-every:1m}")
    void look() {
        if (!every.isZero() && !threads.offer(this::verifyIfDue)) {
            LOG.info("Too many verifications are under way to begin another");
        }
    }

    private void verifyIfDue() {
        try {
            AtomicInteger found = new AtomicInteger();
            boolean verified = verifications.verifyIfDue(every, finding -> log(finding, found.incrementAndGet()));
            if (verified) {
                LOG.info("Verified the ledger: {} violations", found);
            }
        } catch (CustomersException e) {
            LOG.warn("Could not verify the ledger: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Verifying the ledger failed", e);
        }
    }

    private static boolean log(Finding finding, int number) {
        if (number <= MOST_LOGGED) {
            LOG.error("Violation: {}", finding);
        }
        return true;
    }
}
