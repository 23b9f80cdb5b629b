package customers.core.feed;

import customers.core.id.OrgId;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The row of the table feed, and activities by their positions. */
@Mapper
interface FeedMapper {

    /** The position that was given last. */
    long findHead();

    /** As {@link #findHead}, locked until the end of the transaction; empty when another transaction holds it. */
    Optional<Long> lockHead();

    /** Sets the position that was given last. */
    int updateHead(long position);

    /** The numbers of committed activities without a position, in their order. */
    List<Long> listWithoutPosition(int most);

    /** Gives the positions after the one given to these activities, in the order of the list. */
    int updatePositions(@Param("after") long after, @Param("numbers") List<Long> numbers);

    /** The events of an org and of all below it, as the tree was when they were recorded. */
    List<Event> list(
            @Param("org") OrgId org,
            @Param("kinds") List<String> kinds,
            @Param("after") long after,
            @Param("upTo") long upTo,
            @Param("most") int most);

    /** What events behind a position, up to another, have made stale of what servers remember. */
    List<String> listStale(@Param("after") long after, @Param("upTo") long upTo);

    /** What has no position yet. */
    Lag findLag();
}
