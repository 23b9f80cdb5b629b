package customers.core.activity;

import customers.core.access.Caller;
import customers.core.id.ActivityId;
import customers.core.id.OrgId;
import customers.core.listing.Slice;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The table activities: appended, never changed. */
@Mapper
interface ActivityMapper {

    /** Writes one down, with the org's lineage as it is now. */
    void insert(
            @Param("id") ActivityId id,
            @Param("orgId") OrgId orgId,
            @Param("kind") String kind,
            @Param("object") ActivityObject object,
            @Param("caller") Caller caller,
            @Param("stale") @Nullable String stale,
            @Param("now") Instant now);

    /** Writes one down where the path of the org's lineage is known. */
    void insertBelow(
            @Param("id") ActivityId id,
            @Param("orgId") OrgId orgId,
            @Param("path") byte[] path,
            @Param("kind") String kind,
            @Param("object") ActivityObject object,
            @Param("caller") Caller caller,
            @Param("now") Instant now);

    /**
     * What several did.
     *
     * @param path of the org's lineage
     */
    record Done(ActivityId id, OrgId orgId, byte[] path, String kind, ActivityObject object, Caller caller) {}

    /** Writes down what several did, in their order. */
    void insertAllBelow(@Param("activities") List<Done> activities, @Param("now") Instant now);

    /** One page of what was done in an org. */
    List<Activity> list(@Param("orgId") OrgId orgId, @Param("query") ActivityQuery query, @Param("slice") Slice slice);

    /** How many match on all pages. */
    long count(@Param("orgId") OrgId orgId, @Param("query") ActivityQuery query);
}
