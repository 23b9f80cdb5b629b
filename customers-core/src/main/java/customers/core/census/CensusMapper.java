package customers.core.census;

import customers.core.id.OrgId;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The table subtree_counts, the row of the table census, and what is to be folded in. */
@Mapper
interface CensusMapper {

    /** How many orgs the question is of. */
    long count(@Param("asked") Question asked);

    /** Whether there are changes, or events that may be creations, to be folded in. */
    boolean isBehind();

    /** The position up to which creations are folded in, locked until the end of the transaction; empty when it is held. */
    Optional<Long> lockPosition();

    /** As {@link #lockPosition}, waiting for whoever holds it. */
    long awaitPosition();

    /** Sets the position up to which creations are folded in. */
    int updatePosition(long position);

    /** The head of the feed. */
    long findHead();

    /** The numbers of committed changes, the first ones. */
    List<Long> listChanges(int most);

    /** Adds the creations of a stretch of the feed and these changes to the counts. */
    void add(@Param("after") long after, @Param("upTo") long upTo, @Param("numbers") List<Long> numbers);

    /** The ancestors with counts of 0, of those that {@link #add} with the same arguments touched. */
    List<OrgId> listWithZeros(
            @Param("after") long after, @Param("upTo") long upTo, @Param("numbers") List<Long> numbers);

    /** Takes away the counts of these that are 0. */
    void deleteZeros(@Param("ancestors") List<OrgId> ancestors);

    /** Takes these changes away. */
    void deleteChanges(@Param("numbers") List<Long> numbers);

    /** Writes a change for every count that is not the number of orgs there; answers how many. */
    int correct(@Param("org") @Nullable OrgId org);
}
