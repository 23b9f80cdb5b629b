package customers.server.cache;

import customers.core.cache.Caches;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import org.springframework.stereotype.Component;

/** How often what calls ask for was remembered, how much is, and how much had to give way. */
@Component
class CacheMetrics implements MeterBinder {
    private final Caches caches;

    CacheMetrics(Caches caches) {
        this.caches = caches;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        caches.measured().forEach((name, cache) -> CaffeineCacheMetrics.monitor(registry, cache, name));
    }
}
