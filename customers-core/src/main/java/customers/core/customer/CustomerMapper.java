package customers.core.customer;

import customers.core.id.OrgId;
import customers.core.listing.Slice;
import customers.core.org.Org;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Listings of the orgs below an org. */
@Mapper
public interface CustomerMapper {

    /** One page. */
    List<Org> list(@Param("orgId") OrgId orgId, @Param("query") CustomerQuery query, @Param("slice") Slice slice);

    /** How many match on all pages. */
    long count(@Param("orgId") OrgId orgId, @Param("query") CustomerQuery query);

    /** How many direct customers were added since the given time, by interval; without those that have none. */
    List<IntervalCount> countAdded(
            @Param("orgId") OrgId orgId, @Param("width") TimeInterval width, @Param("since") Instant since);
}
