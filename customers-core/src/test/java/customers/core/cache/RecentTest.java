package customers.core.cache;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.cache.Stale.Scope;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class RecentTest {
    private static final Duration LIFE = Duration.ofSeconds(2);
    private static final int MOST = 10;
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final AtomicLong time = new AtomicLong();
    private final Map<UUID, Integer> database = new HashMap<>(Map.of(ONE, 1, TWO, 1));
    private final AtomicInteger reads = new AtomicInteger();
    private final Caches caches = caches(LIFE);
    private final Recent<UUID, Thing> recent = remember(caches);
    private Runnable afterRead = () -> {};

    /** Of which there is a new version each time that it changes. */
    private record Thing(UUID id, int version) {}

    private Caches caches(Duration life) {
        return new Caches(new CacheProperties(life, MOST, MOST, MOST), time::get);
    }

    private Recent<UUID, Thing> remember(Caches in) {
        return in.remember(new Recent.Of<>(
                "things",
                MOST,
                thing -> 1,
                this::read,
                (change, thing) -> change.scope() == Scope.EVERYTHING || change.names(thing.id())));
    }

    private Optional<Thing> read(UUID id) {
        reads.incrementAndGet();
        Optional<Thing> found = Optional.ofNullable(database.get(id)).map(version -> new Thing(id, version));
        afterRead.run();
        return found;
    }

    private static Stale change(UUID id) {
        return new Stale(Scope.TOKEN, id);
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    @AfterEach
    void endTransaction() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void readsOnceInALife() {
        recent.find(ONE);
        database.put(ONE, 2);
        pass(LIFE.minusNanos(1));
        assertThat(recent.find(ONE)).contains(new Thing(ONE, 1));
        assertThat(reads).hasValue(1);
        pass(Duration.ofNanos(1));
        assertThat(recent.find(ONE)).contains(new Thing(ONE, 2));
    }

    @Test
    void countsTheLifeFromBeforeTheReading() {
        afterRead = () -> pass(LIFE);
        recent.find(ONE);
        afterRead = () -> {};
        database.put(ONE, 2);
        assertThat(recent.find(ONE)).contains(new Thing(ONE, 2));
    }

    @Test
    void remembersNothingThatIsNotThere() {
        UUID later = new UUID(0, 3);
        assertThat(recent.find(later)).isEmpty();
        database.put(later, 1);
        assertThat(recent.find(later)).contains(new Thing(later, 1));
    }

    @Test
    void remembersNoMoreThanItMay() {
        IntStream.range(0, 1000)
                .mapToObj(i -> new UUID(1, i))
                .peek(id -> database.put(id, 1))
                .forEach(recent::find);
        assertThat(recent.measured().asMap()).hasSizeBetween(1, MOST);
    }

    @Test
    void readsAsItIsNow() {
        recent.find(ONE);
        database.remove(ONE);
        assertThat(recent.findNow(ONE)).isEmpty();
    }

    @Test
    void forgetsWhatChangedAlone() {
        recent.find(ONE);
        recent.find(TWO);
        database.putAll(Map.of(ONE, 2, TWO, 2));
        caches.forget(List.of(change(ONE)));
        assertThat(recent.find(ONE)).contains(new Thing(ONE, 2));
        assertThat(recent.find(TWO)).contains(new Thing(TWO, 1));
    }

    @Test
    void forgetsEverythingWhenThereIsMuch() {
        recent.find(ONE);
        database.put(ONE, 2);
        caches.forget(
                IntStream.range(0, 101).mapToObj(i -> change(new UUID(1, i))).toList());
        assertThat(recent.find(ONE)).contains(new Thing(ONE, 2));
    }

    /** The write committed after the value was read, and had it forgotten before it was kept. */
    @Test
    void keepsNothingThatWasForgottenWhileItWasRead() {
        afterRead = () -> {
            database.put(ONE, 2);
            caches.forget(List.of(change(ONE)));
        };
        assertThat(recent.find(ONE)).contains(new Thing(ONE, 1));
        afterRead = () -> {};
        assertThat(recent.find(ONE)).contains(new Thing(ONE, 2));
    }

    @Test
    void remembersNothingWithoutALife() {
        Recent<UUID, Thing> off = remember(caches(Duration.ZERO));
        off.find(ONE);
        database.put(ONE, 2);
        assertThat(off.find(ONE)).contains(new Thing(ONE, 2));
        assertThat(off.measured().asMap()).isEmpty();
    }

    @Test
    void neitherUsesNorKeepsAnythingInATransaction() {
        recent.find(ONE);
        database.put(ONE, 2);
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThat(recent.find(ONE)).contains(new Thing(ONE, 2));
        recent.find(TWO);
        assertThat(recent.measured().asMap()).hasSize(1);
    }

    @Test
    void forgetsAfterACommitAndWhenNobodyKnows() {
        assertThat(versionAfter(TransactionSynchronization.STATUS_COMMITTED)).isEqualTo(2);
        assertThat(versionAfter(TransactionSynchronization.STATUS_UNKNOWN)).isEqualTo(3);
        assertThat(versionAfter(TransactionSynchronization.STATUS_ROLLED_BACK)).isEqualTo(3);
    }

    /** Which version is found after a transaction that changed the thing ended like this. */
    private int versionAfter(int status) {
        recent.find(ONE);
        TransactionSynchronizationManager.initSynchronization();
        database.merge(ONE, 1, Integer::sum);
        caches.forgetAfterCommit(change(ONE));
        assertThat(recent.find(ONE).orElseThrow().version()).isLessThan(database.get(ONE));
        TransactionSynchronizationUtils.triggerAfterCompletion(status);
        TransactionSynchronizationManager.clear();
        return recent.find(ONE).orElseThrow().version();
    }
}
