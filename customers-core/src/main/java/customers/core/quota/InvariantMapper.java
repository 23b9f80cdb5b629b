package customers.core.quota;

import customers.core.id.OrgId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.session.ResultHandler;
import org.jspecify.annotations.Nullable;

/**
 * The places where an invariant does not hold, each told as it is read: of an org and all below it, or of the whole
 * installation where none is named. A draw is a matter of the subscription that it is drawn from.
 */
@Mapper
public interface InvariantMapper {

    /** 1: the usage is not the sum of the draws of what is live. */
    void listWrongUsage(@Param("org") @Nullable OrgId org, ResultHandler<Finding> found);

    /** 1: the usage is not the sum of the ledger. */
    void listWrongLedgerSums(@Param("org") @Nullable OrgId org, ResultHandler<Finding> found);

    /** 1: an entry's balance is not the sum of the entries up to it. */
    void listWrongBalances(@Param("org") @Nullable OrgId org, ResultHandler<Finding> found);

    /** 1: a live subscription does not grant what its plan lists. */
    void listWrongGrants(@Param("org") @Nullable OrgId org, ResultHandler<Finding> found);

    /** 1: a live website is in something deleted, or in a subscription of another org. */
    void listWrongWebsites(@Param("org") @Nullable OrgId org, ResultHandler<Finding> found);

    /** 1: a live website does not consume what its kind does. */
    void listWrongConsumption(@Param("org") @Nullable OrgId org, ResultHandler<Finding> found);

    /** 2: the usage is outside 0 to the total. */
    void listOverdrawn(@Param("org") @Nullable OrgId org, ResultHandler<Finding> found);

    /** 3: a live sale or customer was not drawn from the live reseller subscription of its seller. */
    void listWrongSources(@Param("org") @Nullable OrgId org, ResultHandler<Finding> found);

    /** 3: something finite is drawn from what is not granted, or something unlimited from what is not unlimited. */
    void listUngrantedDraws(@Param("org") @Nullable OrgId org, ResultHandler<Finding> found);

    /** 3: an unlimited grant is not marked in the ledger. */
    void listUnmarkedUnlimited(@Param("org") @Nullable OrgId org, ResultHandler<Finding> found);

    /** 4: an org has several live reseller subscriptions. */
    void listSecondResellerSubscriptions(@Param("org") @Nullable OrgId org, ResultHandler<Finding> found);

    /** 4: a server is dedicated to something else than the one live subscription that names it. */
    void listWrongDedications(@Param("org") @Nullable OrgId org, ResultHandler<Finding> found);

    /** 5: a count of subscriptions is not the number of live rows. */
    void listWrongSubscriptionCounts(@Param("org") @Nullable OrgId org, ResultHandler<Finding> found);

    /** 5: a count of websites is not the number of live rows. */
    void listWrongWebsiteCounts(@Param("org") @Nullable OrgId org, ResultHandler<Finding> found);

    /** 5: the census has another number of orgs below an org, for a depth and a status, than there are. */
    void listWrongCensus(@Param("org") @Nullable OrgId org, ResultHandler<Finding> found);
}
