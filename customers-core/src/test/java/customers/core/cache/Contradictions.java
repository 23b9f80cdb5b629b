package customers.core.cache;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a server remembers and the database does not say. */
public final class Contradictions {
    private Contradictions() {}

    /** Of all that these remember. */
    public static List<String> of(Caches caches) {
        return caches.all().stream().flatMap(Contradictions::of).toList();
    }

    private static <K> Stream<String> of(Recent<K, ?> recent) {
        return recent.measured().asMap().entrySet().stream()
                .map(one -> Map.entry(one.getKey(), ((Recent.Kept<?>) one.getValue()).value()))
                .filter(one -> !text(Optional.of(one.getValue())).equals(text(recent.findNow(one.getKey()))))
                .map(one -> recent.name() + ": " + one.getValue());
    }

    /** The digests, which are compared at every use, look different each time that they are read. */
    private static String text(Optional<?> value) {
        return value.toString().replaceAll("\\[B@\\p{XDigit}+", "");
    }
}
