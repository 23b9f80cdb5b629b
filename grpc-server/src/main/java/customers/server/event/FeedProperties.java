package customers.server.event;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the change feed runs in this process.
 *
 * @param every how often it is looked for new events
 * @param watchers how many streams are served at once
 * @param heartbeat after how long without an event a stream is told how far it is
 * @param recheck how often it is asked whether a stream's caller may still read
 */
@ConfigurationProperties("customers.feed")
record FeedProperties(
        @DefaultValue("100ms") Duration every,
        @DefaultValue("256") int watchers,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("5s") Duration recheck) {

    /** Refuses what would never rest. */
    FeedProperties {
        if (every.toMillis() < 1 || heartbeat.toMillis() < 1 || recheck.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "customers.feed.every, .heartbeat and .recheck must be a millisecond at least");
        }
    }
}
