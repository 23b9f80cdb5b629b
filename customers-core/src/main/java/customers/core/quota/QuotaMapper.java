package customers.core.quota;

import customers.core.id.DeletionId;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The column used of subscription_resources, and the ledger. Nothing else writes them. */
@Mapper
public interface QuotaMapper {

    /** A resource that runs short, and who holds the subscription that it runs short in. */
    record Shortage(String resource, long available, OrgId holder) {}

    /** Who did it, for the ledger. */
    record Entry(String actor, String requestId, Instant createdAt) {}

    /** Marks where {@link #rollbackToSavepoint} goes back to. */
    void savepoint();

    /** Undoes what was written since {@link #savepoint}. */
    void rollbackToSavepoint();

    /** Draws each resource that the plan grants where it fits; answers how many did. */
    int drawGranted(@Param("from") SubscriptionId from, @Param("planId") PlanId plan);

    /** Writes down what {@link #drawGranted} did when all did fit. */
    void insertDrawsGranted(
            @Param("from") SubscriptionId from,
            @Param("planId") PlanId plan,
            @Param("cause") Cause cause,
            @Param("entry") Entry entry);

    /**
     * What one of several sales draws, or one of several new customers.
     *
     * @param from the subscription that its seller draws from
     * @param planId what grants it; null for a customer
     * @param sold null for a customer
     * @param created null for a sale
     */
    record Take(
            SubscriptionId from,
            @Nullable PlanId planId,
            @Nullable SubscriptionId sold,
            @Nullable OrgId created,
            String actor,
            String requestId) {}

    /**
     * Locks what {@link #drawAll} draws from without waiting for it: throws at once.
     *
     * @param sales whether it is what the plans of sales grant; one customer each if not
     */
    List<String> lockAll(@Param("takes") List<Take> takes, @Param("sales") boolean sales);

    /** Draws for several, a sum for each resource, where it fits; answers how many sums did. */
    int drawAll(@Param("takes") List<Take> takes, @Param("sales") boolean sales);

    /** Writes down what {@link #drawAll} did when all did fit. */
    void insertAll(
            @Param("takes") List<Take> takes,
            @Param("sales") boolean sales,
            @Param("operation") String operation,
            @Param("createdAt") Instant createdAt);

    /** Draws one of the resource where it fits; answers whether it did, as 1 or 0. */
    int drawOne(@Param("from") SubscriptionId from, @Param("resource") String resource);

    /** The draws that do not fit now. */
    List<Shortage> listShortages(@Param("from") SubscriptionId from, @Param("draws") List<Draw> draws);

    /** Takes one off the usage. */
    void giveBackOne(@Param("to") SubscriptionId to, @Param("resource") String resource);

    /**
     * Writes down what {@link #drawOne} or {@link #giveBackOne} did.
     *
     * @param amount 1 or -1
     */
    void insertOne(
            @Param("of") SubscriptionId of,
            @Param("resource") String resource,
            @Param("amount") int amount,
            @Param("cause") Cause cause,
            @Param("entry") Entry entry);

    /** Takes what the delete's subscriptions, customers and websites draw off the usage of what they draw from. */
    void giveBack(DeletionId deletion);

    /** How many resources of how many sources {@link #drawAgain} is to draw. */
    int countTaken(DeletionId deletion);

    /** Draws again, for all that the delete took, where it fits; answers how many did. */
    int drawAgain(DeletionId deletion);

    /**
     * A resource of which a source has too little.
     *
     * @param requested how much all together ask of it; null is unlimited
     * @param restored whether the source comes back by the same restore
     */
    record ShortageAgain(
            String resource,
            @Nullable Long requested,
            long available,
            OrgId holder,
            SubscriptionId subscription,
            boolean restored) {}

    /** What does not fit of {@link #drawAgain}. */
    List<ShortageAgain> listShortagesAgain(DeletionId deletion);

    /** Writes down what {@link #giveBack} or {@link #drawAgain} did. */
    void insertTaken(
            @Param("deletion") DeletionId deletion,
            @Param("again") boolean again,
            @Param("operation") String operation,
            @Param("entry") Entry entry);

    /** What is kept of a resource of a subscription. */
    record Usage(String name, @Nullable Long total, long used) {}

    /** What is kept of the subscription, locked until the end of the transaction. */
    List<Usage> lockUsage(SubscriptionId id);

    /**
     * What a resource's usage follows from.
     *
     * @param counted the draws of what is live, and what is consumed
     * @param entered the sum of the ledger
     */
    record Fact(String name, long counted, long entered) {}

    /** The facts of the subscription; a resource that nothing was ever drawn of has none. */
    List<Fact> listFacts(SubscriptionId id);

    /** Sets a usage right. */
    void setUsed(@Param("id") SubscriptionId id, @Param("name") String name, @Param("used") long used);

    /** Enters what the ledgers of the marked subscriptions lack for a sum of 0, nothing mostly. */
    void insertClosings(
            @Param("erasure") DeletionId erasure, @Param("operation") String operation, @Param("entry") Entry entry);

    /** Enters what the ledger lacks for its sum to be what was counted. */
    void insertRecount(@Param("id") SubscriptionId id, @Param("fact") Fact fact, @Param("entry") Entry entry);
}
