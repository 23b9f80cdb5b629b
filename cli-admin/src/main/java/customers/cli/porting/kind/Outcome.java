package customers.cli.porting.kind;

import customers.cli.exit.Shortage;
import java.util.List;

/**
 * What became of a row.
 *
 * @param word one of {@link #WORDS}
 * @param id of what was made or is there; empty for none
 * @param reason why it failed; empty when it did not
 * @param shortages what the seller has too little of, where that is the reason
 */
public record Outcome(String word, String id, String reason, List<Shortage> shortages) {
    /** Made; there already; could be made; refused; done by the results of an earlier run; left out by the mapping. */
    public static final List<String> WORDS = List.of("created", "exists", "valid", "failed", "skipped", "omitted");

    public static final Outcome SKIPPED = of("skipped", "");
    public static final Outcome OMITTED = of("omitted", "");

    static Outcome of(String word, String id) {
        return new Outcome(word, id, "", List.of());
    }

    static Outcome exists(String id) {
        return of("exists", id);
    }

    /** A row that nothing was made of. */
    public static Outcome failed(String reason) {
        return new Outcome("failed", "", reason, List.of());
    }

    /** Whether nothing was made of it though something should have been. */
    public boolean isFailed() {
        return word.equals("failed");
    }
}
