package customers.core.customer;

import customers.core.census.Question;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Listings of the orgs below an org. */
@Mapper
public interface CustomerMapper {

    /**
     * What was counted.
     *
     * @param since the position of the feed that was given last
     */
    record Total(long orgs, long since) {}

    /**
     * One page.
     *
     * @param reach how many orgs a {@link Way#WALK} looks at, from where the slice begins; of no meaning to other ways
     * @param counted whether all that match are to be counted on the way
     */
    List<Counted> list(
            @Param("below") Below below,
            @Param("query") CustomerQuery query,
            @Param("way") Way way,
            @Param("reach") long reach,
            @Param("slice") Slice slice,
            @Param("counted") boolean counted);

    /**
     * One page by a way that has its order, {@link Way#CHILDREN} or {@link Way#ALL}; what it skips is read as well.
     *
     * @param asked what the total is; null for none
     */
    List<Counted> listAlong(
            @Param("below") Below below,
            @Param("query") CustomerQuery query,
            @Param("way") Way way,
            @Param("slice") Slice slice,
            @Param("asked") @Nullable Question asked);

    /** How many match on all pages; by no walk. */
    Total count(@Param("below") Below below, @Param("query") CustomerQuery query, @Param("way") Way way);

    /** How many orgs a walk still finds where the slice begins, and no more than it may reach. */
    long countAhead(@Param("query") CustomerQuery query, @Param("reach") long reach, @Param("slice") Slice slice);

    /** Whose plan it is, live or deleted: all its subscribers are direct customers of that org. */
    Optional<OrgId> findVendor(PlanId plan);

    /** How many live subscriptions there are to the plan of the query; beyond the most it stops. */
    long countHeld(@Param("query") CustomerQuery query, @Param("most") long most);

    /** How many live orgs hold the plan of the query. */
    Total countHolders(@Param("query") CustomerQuery query);

    /**
     * The ids of those that match, in their order.
     *
     * @param ids among which to look
     */
    List<OrgId> listAmong(
            @Param("below") Below below,
            @Param("query") CustomerQuery query,
            @Param("way") Way way,
            @Param("ids") List<Object> ids,
            @Param("slice") Slice slice);

    /** Who holds the plan of the query by these subscriptions and by no other. */
    List<OrgId> listNewHolders(@Param("query") CustomerQuery query, @Param("sold") List<SubscriptionId> sold);

    /** How many direct customers were added since the given time, by interval; without those that have none. */
    List<IntervalCount> countAdded(
            @Param("orgId") OrgId orgId, @Param("width") TimeInterval width, @Param("since") Instant since);
}
