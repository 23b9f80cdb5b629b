package customers.core.customer;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

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

    /** The position of the feed that was given last. */
    long findHead();

    /**
     * Looks through the events behind a position and those that have none yet.
     *
     * @param path of the org below which is listed: the ids of it and of all above it
     * @param upTo a head beyond it means so many events that they are not looked through
     */
    Check check(
            @Param("listed") Listed listed,
            @Param("path") byte[] path,
            @Param("since") long since,
            @Param("upTo") long upTo);
}
