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
     * The nouns of all kinds of events that change neither what is listed nor its order, with commas between. What is named
     * neither here nor among the kinds may: also deleted subscriptions, for with that of a reseller its customers go.
     */
    public String harmlessNouns() {
        List<String> nouns = new ArrayList<>(HARMLESS);
        if (sort != CustomerSort.WEBSITES_COUNT) {
            nouns.add("website");
        }
        if (lookup.isNone()) {
            nouns.addAll(List.of("login", "member"));
        }
        return String.join(",", nouns);
    }

    /** The kinds of events that change it as little. */
    public String harmlessKinds() {
        List<String> kinds = new ArrayList<>(List.of("subscription.update", "subscription.recount"));
        if (lookup.isNone()) {
            kinds.addAll(List.of("org.owner.set", "org.owner.remove"));
            if (sort != CustomerSort.NAME) {
                kinds.add("org.update");
            }
        }
        if (status == null && sort != CustomerSort.STATUS) {
            kinds.addAll(List.of("org.suspend", "org.lift", "subscription.suspend", "subscription.lift"));
        }
        if (plan != null) {
            kinds.add("customer.create");
        } else if (sort != CustomerSort.SUBSCRIPTIONS_COUNT) {
            kinds.addAll(List.of("subscription.create", "subscription.change-plan"));
        }
        return String.join(",", kinds);
    }

    /** Whether events of the kind add rows to it, and change nothing else of it. A sale also moves those that it counts. */
    boolean isAddition(String kind) {
        if (plan == null) {
            return kind.equals("customer.create");
        }
        return sort != CustomerSort.SUBSCRIPTIONS_COUNT && kind.equals("subscription.create");
    }
}
