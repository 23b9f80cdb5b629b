package customers.e2e.driver;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Several of a kind, of which each call takes the next. */
final class Turns<T> {
    private final List<T> all;
    private final AtomicInteger taken = new AtomicInteger();

    Turns(List<T> all) {
        this.all = List.copyOf(all);
    }

    T next() {
        return all.get(Math.floorMod(taken.getAndIncrement(), all.size()));
    }

    List<T> all() {
        return all;
    }
}
