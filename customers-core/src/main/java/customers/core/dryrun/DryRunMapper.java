package customers.core.dryrun;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What a transaction wrote into the ledger so far. */
@Mapper
interface DryRunMapper {

    /** The last entry that there is; 0 when there is none. */
    long findLastEntry();

    /** What the entries of a request after that one draw from subscriptions that are live, by subscription and resource. */
    List<Drawn> listDrawn(@Param("last") long last, @Param("requestId") String requestId, @Param("most") int most);
}
