package customers.core.quota;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** The places where an invariant does not hold, at most as many as the limit. Each statement reads all tables it names. */
@Mapper
public interface InvariantMapper {

    /** 1: the usage is not the sum of the draws of what is live. */
    List<Finding> listWrongUsage(int limit);

    /** 1: the usage is not the sum of the ledger. */
    List<Finding> listWrongLedgerSums(int limit);

    /** 1: an entry's balance is not the sum of the entries up to it. */
    List<Finding> listWrongBalances(int limit);

    /** 1: a live subscription does not grant what its plan lists. */
    List<Finding> listWrongGrants(int limit);

    /** 1: a live website is in something deleted, or in a subscription of another org. */
    List<Finding> listWrongWebsites(int limit);

    /** 1: a live website does not consume what its kind does. */
    List<Finding> listWrongConsumption(int limit);

    /** 2: the usage is outside 0 to the total. */
    List<Finding> listOverdrawn(int limit);

    /** 3: a live sale or customer was not drawn from the live reseller subscription of its seller. */
    List<Finding> listWrongSources(int limit);

    /** 3: something finite is drawn from what is not granted, or something unlimited from what is not unlimited. */
    List<Finding> listUngrantedDraws(int limit);

    /** 3: an unlimited grant is not marked in the ledger. */
    List<Finding> listUnmarkedUnlimited(int limit);

    /** 4: an org has several live reseller subscriptions. */
    List<Finding> listSecondResellerSubscriptions(int limit);

    /** 4: a server is dedicated to something else than the one live subscription that names it. */
    List<Finding> listWrongDedications(int limit);

    /** 5: a count of subscriptions is not the number of live rows. */
    List<Finding> listWrongSubscriptionCounts(int limit);

    /** 5: a count of websites is not the number of live rows. */
    List<Finding> listWrongWebsiteCounts(int limit);
}
