package customers.core.quota;

import customers.core.id.DeletionId;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

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

    /** Adds each draw where it fits; answers how many did. */
    int draw(@Param("from") SubscriptionId from, @Param("draws") List<Draw> draws);

    /** Writes down the draws that were just made. */
    void insertDraws(
            @Param("from") SubscriptionId from,
            @Param("draws") List<Draw> draws,
            @Param("cause") Cause cause,
            @Param("entry") Entry entry);

    /** The draws that do not fit now. */
    List<Shortage> listShortages(@Param("from") SubscriptionId from, @Param("draws") List<Draw> draws);

    /** Takes one off the usage. */
    void giveBackOne(@Param("to") SubscriptionId to, @Param("resource") String resource);

    /** Writes down what {@link #giveBackOne} did. */
    void insertReturnOfOne(
            @Param("to") SubscriptionId to,
            @Param("resource") String resource,
            @Param("cause") Cause cause,
            @Param("entry") Entry entry);

    /** Takes what the delete's subscriptions and customers had drawn off the usage of what they were drawn from. */
    void giveBack(DeletionId deletion);

    /** Writes down what {@link #giveBack} did. */
    void insertReturns(
            @Param("deletion") DeletionId deletion, @Param("operation") String operation, @Param("entry") Entry entry);
}
