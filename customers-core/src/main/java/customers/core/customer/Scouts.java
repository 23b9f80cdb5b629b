package customers.core.customer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import customers.core.cache.CacheProperties;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * When nothing is known of a listing of which something costs much to find out, one call goes ahead to do so, and those that
 * come meanwhile wait for what it finds: each by itself would take its share of the processors, and all the longer. Which
 * listings those are is remembered of a bounded number of them.
 */
@Component
class Scouts {
    /** Whoever has waited so long goes alone. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Cache<Listed, Boolean> dear;
    private final Map<Listed, CountDownLatch> ahead = new ConcurrentHashMap<>();

    Scouts(CacheProperties properties) {
        dear = Caffeine.newBuilder()
                .maximumSize(properties.listings())
                .executor(Runnable::run)
                .build();
    }

    /** Remembers that something of the listing cost much. */
    void note(Listed listed) {
        dear.put(listed, true);
    }

    /** Whether something of it did before. */
    boolean isDear(Listed listed) {
        return dear.getIfPresent(listed) != null;
    }

    /** Reads, but not before a call that is ahead with the same listing has come to its end, however it ends. */
    <T> T oneAhead(Listed listed, Supplier<T> reading) {
        CountDownLatch back = new CountDownLatch(1);
        CountDownLatch other = ahead.putIfAbsent(listed, back);
        if (other != null) {
            await(other);
            return reading.get();
        }
        try {
            return reading.get();
        } finally {
            ahead.remove(listed);
            back.countDown();
        }
    }

    private static void await(CountDownLatch back) {
        try {
            // Back or not: what is read is right in any case.
            var unused = back.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
