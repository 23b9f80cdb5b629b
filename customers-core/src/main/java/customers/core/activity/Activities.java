package customers.core.activity;

import customers.core.access.Caller;
import customers.core.cache.Caches;
import customers.core.cache.Stale;
import customers.core.id.ActivityId;
import customers.core.id.OrgId;
import customers.core.tree.Lineage;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who did what. Written in the transaction of the write itself: what was rolled back was not done. */
@Component
public class Activities {
    private final ActivityMapper activities;
    private final Caches caches;
    private final Clock clock;

    public Activities(ActivityMapper activities, Caches caches, Clock clock) {
        this.activities = activities;
        this.caches = caches;
        this.clock = clock;
    }

    /**
     * Writes down what the caller does. To be called when the operation holds all its locks, the draws among them: the
     * order of the events is the order in which they are written down, and two writes that conflict must be told of in the
     * order in which they commit.
     *
     * @param org where it is done: the org that the call names
     * @param kind noun and verb, for example {@code subscription.create}
     */
    public void record(Caller caller, OrgId org, String kind, ActivityObject object) {
        record(caller, org, kind, object, null);
    }

    /**
     * Does the same where the operation has locked the org's lineage anyway, which spares reading it again.
     *
     * @param lineage of the org that the call names
     */
    public void record(Caller caller, Lineage lineage, String kind, ActivityObject object) {
        activities.insertBelow(
                ActivityId.next(), lineage.self().id(), lineage.path(), kind, object, caller, clock.instant());
    }

    /** What one of several callers does, at an org whose lineage was locked. */
    public record Deed(Caller caller, Lineage lineage, String kind, ActivityObject object) {}

    /** Writes down what several callers do in one transaction, in their order. */
    public void recordAll(List<Deed> deeds) {
        activities.insertAllBelow(deeds.stream().map(Activities::done).toList(), clock.instant());
    }

    private static ActivityMapper.Done done(Deed deed) {
        Lineage lineage = deed.lineage();
        return new ActivityMapper.Done(
                ActivityId.next(), lineage.self().id(), lineage.path(), deed.kind(), deed.object(), deed.caller());
    }

    /**
     * Writes it down as {@link #record(Caller, OrgId, String, ActivityObject)}, and what it makes stale of what servers
     * remember: of who somebody is, or of the state of an org. This server forgets that with the commit.
     *
     * @param stale null for nothing
     */
    public void record(Caller caller, OrgId org, String kind, ActivityObject object, @Nullable Stale stale) {
        String kept = stale == null ? null : stale.toString();
        activities.insert(ActivityId.next(), org, kind, object, caller, kept, clock.instant());
        if (stale != null) {
            caches.forgetAfterCommit(stale);
        }
    }
}
