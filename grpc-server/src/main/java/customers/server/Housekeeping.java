package customers.server;

import customers.core.error.CustomersException;
import customers.core.expiry.ExpiredRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What is done from time to time, by every server. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final ExpiredRows expired;

    Housekeeping(ExpiredRows expired) {
        this.expired = expired;
    }

    /** Removes what has expired. */
    @Scheduled(fixedDelayString = "${customers.purge-every:1m}", initialDelayString = "${customers.purge-every:1m}")
    void purge() {
        try {
            int purged = expired.purge();
            LOG.debug("Purged {} expired rows", purged);
        } catch (CustomersException e) {
            LOG.warn("Could not purge what has expired: {}", e.getMessage());
        }
    }
}
