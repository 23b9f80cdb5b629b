package customers.core.census;

import customers.core.id.OrgId;
import customers.core.tree.Status;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** How many orgs there are below each org. */
@Mapper
interface CensusMapper {

    /** The orgs at most so many levels below the ancestor, with this status or all but the deleted. */
    long count(
            @Param("ancestor") OrgId ancestor,
            @Param("maxDepth") @Nullable Integer maxDepth,
            @Param("status") @Nullable Status status);
}
