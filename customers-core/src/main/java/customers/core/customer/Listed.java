package customers.core.customer;

import customers.core.id.PlanId;
import customers.core.tree.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which listing it is, whatever its page; and which events leave it as it was. */
record Listed(
        Below below,
        @Nullable Status status,
        @Nullable PlanId plan,
        CustomerLookup lookup,
        CustomerSort sort,
        boolean descending) {
    private static final List<String> HARMLESS =
            List.of("plan", "server", "server-group", "session", "token", "webhook");

    static Listed of(Below below, CustomerQuery query) {
        return new Listed(
                below,
                query.status(),
                query.plan(),
                query.lookup(),
                query.sort(),
                query.page().descending());
    }

    /**
     * The nouns of all kinds of events that change neither what is listed nor its order, with commas between. What is not
     * named may: also subscriptions, for with that of a reseller its customers go.
     */
    public String harmless() {
        List<String> nouns = new ArrayList<>(HARMLESS);
        if (sort != CustomerSort.WEBSITES_COUNT) {
            nouns.add("website");
        }
        if (lookup.isNone()) {
            nouns.addAll(List.of("login", "member"));
        }
        return String.join(",", nouns);
    }

    /** Whether it stays as it was when something is sold. */
    public boolean isSaleHarmless() {
        return plan == null && sort != CustomerSort.SUBSCRIPTIONS_COUNT;
    }
}
