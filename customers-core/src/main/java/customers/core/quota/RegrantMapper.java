package customers.core.quota;

import customers.core.id.DeletionId;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Brings live subscriptions to what their plan lists now: set by set, whatever their number. */
@Mapper
interface RegrantMapper {

    /** Which subscriptions: all live ones of a plan, or one, or those that a restore brings back. */
    record Subject(
            @Nullable PlanId plan,
            @Nullable SubscriptionId subscription,
            @Nullable DeletionId deletion) {}

    /** A resource of which a source has too little, and how much all of the set ask of it; null is unlimited. */
    record Shortage(
            String resource, @Nullable Long requested, long available, OrgId holder, SubscriptionId subscription) {}

    /** Locks the subscriptions in the order of their ids. */
    List<SubscriptionId> lock(Subject subject);

    /** How many resources of how many sources are to be drawn from or given back to. */
    int countChanges(Subject subject);

    /** Adds the sum of the differences to each source where it fits; answers how many did. */
    int draw(Subject subject);

    /** The sources that have too little. */
    List<Shortage> listShortages(Subject subject);

    /** Writes down what {@link #draw} did, subscription by subscription. */
    void insertEntries(
            @Param("subject") Subject subject,
            @Param("operation") String operation,
            @Param("entry") QuotaMapper.Entry entry);

    /** Sets the totals of what is granted already, where the usage fits below. */
    void updateTotals(Subject subject);

    /** Takes away what is not granted any more and not in use. */
    void deleteUngranted(Subject subject);

    /** Grants what is new. */
    void insertGranted(Subject subject);

    /** The resources of which more is in use than is granted now; what was sold unlimited is more than any total. */
    List<String> listOverused(Subject subject);

    /** Marks as reseller subscriptions those whose plan is one; a duplicate key is a second live one of an org. */
    void updateReseller(Subject subject);
}
