package customers.core.deletion;

import customers.core.id.DeletionId;
import customers.core.id.OrgId;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Marks what one delete takes along, table by table. */
@Mapper
interface DeletionMapper {

    /** The org and all live orgs below it. */
    int deleteSubtree(@Param("id") OrgId id, @Param("deletion") DeletionId deletion, @Param("now") Instant now);

    /** The live subscriptions of the orgs that the delete took. */
    int deleteSubscriptions(@Param("deletion") DeletionId deletion, @Param("now") Instant now);

    /** Frees the servers of the subscriptions that the delete took. */
    int freeServers(DeletionId deletion);
}
