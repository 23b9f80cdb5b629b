package customers.core.customer;

import customers.core.id.ActivityId;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** What has happened since landmarks were found. */
@Mapper
interface AtlasMapper {
    /**
     * What came of looking.
     *
     * @param head the position of the feed that was given last
     * @param matters whether something may have changed; true also when that is not worth finding out
     */
    record Check(long head, boolean matters) {}

    /**
     * Something that has happened.
     *
     * @param objectId what it was done to, as text
     * @param pending whether it has no position yet
     */
    record Event(ActivityId id, String kind, String objectId, boolean pending) {}

    /** The position of the feed that was given last. */
    long findHead();

    /**
     * Looks through the events behind a position and those that have none yet.
     *
     * @param path of the org below which is listed: the ids of it and of all above it
     * @param upTo a head beyond it means so many events that they are not looked through
     * @param seen which of them do not matter, for they are accounted for; null for none
     */
    Check check(
            @Param("listed") Listed listed,
            @Param("path") byte[] path,
            @Param("since") long since,
            @Param("upTo") long upTo,
            @Param("seen") @Nullable Set<ActivityId> seen);

    /** The events that may matter, of those behind a position and those that have none yet; no more than the most. */
    List<Event> list(
            @Param("listed") Listed listed,
            @Param("path") byte[] path,
            @Param("since") long since,
            @Param("most") int most);
}
