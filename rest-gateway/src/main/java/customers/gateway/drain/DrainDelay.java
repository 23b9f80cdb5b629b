package customers.gateway.drain;

import customers.gateway.GatewaySettings;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Serves on for a while when this process is asked to end. Its readiness is OUT_OF_SERVICE from the first moment, so that
 * who sends requests by it has gone elsewhere when connections begin to be refused. The requests in flight are waited for
 * after that.
 */
@Component
class DrainDelay {
    private static final Logger LOG = LoggerFactory.getLogger(DrainDelay.class);

    private final ApplicationContext context;
    private final Duration delay;

    DrainDelay(ApplicationContext context, GatewaySettings settings) {
        this.context = context;
        delay = settings.drainDelay();
    }

    /** Before all else that hears of the end, the management port among it, and before anything is stopped. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void pause(ContextClosedEvent end) throws InterruptedException {
        if (end.getApplicationContext() == context) {
            LOG.info("OUT_OF_SERVICE from now on; requests are taken for {} s more", delay.toMillis() / 1000.0);
            Thread.sleep(delay.toMillis());
        }
    }
}
