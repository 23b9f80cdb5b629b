package customers.server.drain;

import io.grpc.protobuf.services.HealthStatusManager;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says NOT_SERVING for good when this process is asked to end, and then serves on for a while: who chooses among servers by
 * their health, or by a list that follows it, has gone elsewhere when calls begin to be refused. The calls in flight are
 * waited for after that.
 */
@Component
class DrainDelay {
    private static final Logger LOG = LoggerFactory.getLogger(DrainDelay.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final ApplicationContext context;
    private final HealthStatusManager health;
    private final Duration delay;

    DrainDelay(
            ApplicationContext context,
            HealthStatusManager health,
            @Value("${customers.drain-delay:0s}") Duration delay) {
        if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "customers.drain-delay is " + delay + ", must be 0 at least and at most " + LONGEST);
        }
        this.context = context;
        this.health = health;
        this.delay = delay;
    }

    /** Before all else that hears of the end, and before anything is stopped. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void pause(ContextClosedEvent end) throws InterruptedException {
        if (end.getApplicationContext() == context) {
            health.enterTerminalState();
            LOG.info("NOT_SERVING from now on; calls are taken for {} s more", delay.toMillis() / 1000.0);
            Thread.sleep(delay.toMillis());
        }
    }
}
