package customers.server.event;

import customers.core.error.CustomersException;
import customers.core.feed.Feed;
import customers.core.feed.Lag;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** How far the feed is behind the writes, read from the database when it is asked for; NaN while that cannot be read. */
@Component
class FeedMetrics implements MeterBinder {
    private final Feed feed;
    private final Watchers watchers;
    private final Clock clock;

    FeedMetrics(Feed feed, Watchers watchers, Clock clock) {
        this.feed = feed;
        this.watchers = watchers;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("customers.feed.lag", () -> read(this::seconds))
                .baseUnit("seconds")
                .description("Age of the oldest event without a position")
                .register(registry);
        Gauge.builder("customers.feed.waiting", () -> read(Lag::events))
                .baseUnit("events")
                .description("Events without a position")
                .register(registry);
        Gauge.builder("customers.feed.watchers", watchers::count)
                .description("Streams that are being served")
                .register(registry);
    }

    private double read(ToDoubleFunction<Lag> value) {
        try {
            return value.applyAsDouble(feed.lag());
        } catch (CustomersException e) {
            return Double.NaN;
        }
    }

    private double seconds(Lag lag) {
        Instant oldest = lag.oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }
}
