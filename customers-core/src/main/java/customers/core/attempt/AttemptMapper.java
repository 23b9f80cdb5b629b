package customers.core.attempt;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table attempts. */
@Mapper
interface AttemptMapper {

    /**
     * Takes one attempt where the allowance has one left; 0 where it has not, or where nothing was taken yet.
     *
     * @param latest the last moment of wholeness at which one more is left
     */
    int take(
            @Param("counter") byte[] counter,
            @Param("now") Instant now,
            @Param("latest") Instant latest,
            @Param("micros") long micros);

    /** Makes sure that there is a row, and holds it. */
    void ensure(@Param("counter") byte[] counter, @Param("now") Instant now);

    /** Gives one attempt back. */
    int giveBack(@Param("counter") byte[] counter, @Param("micros") long micros);

    /** When the allowance will be whole. */
    Optional<Instant> findWholeAt(byte[] counter);
}
