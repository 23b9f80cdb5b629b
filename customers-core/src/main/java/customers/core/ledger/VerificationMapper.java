package customers.core.ledger;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table verifications: one row. */
@Mapper
interface VerificationMapper {

    /** Begins a pass where the last one began before that time; answers whether it was this call that did. */
    boolean begin(@Param("before") Instant before, @Param("now") Instant now);

    /** Keeps what came of a pass over the whole installation that began then. */
    void finish(@Param("startedAt") Instant startedAt, @Param("now") Instant now, @Param("violations") long violations);

    /** What is kept. */
    LastPass find();
}
