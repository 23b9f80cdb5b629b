package customers.core.idempotency;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The answers of calls with a key. */
@Mapper
interface ReplayMapper {

    /** What is kept of an answered call. */
    record Kept(byte[] requestHash, boolean refused, byte[] answer, Instant expiresAt) {}

    /** Takes a key, or fails with a duplicate: at once when its call is answered, else after that call has ended. */
    int insert(@Param("call") KeyedCall call, @Param("expiresAt") Instant expiresAt);

    /** Adds the answer, in the transaction that took the key. */
    int setAnswer(@Param("id") byte[] id, @Param("refused") boolean refused, @Param("answer") byte[] answer);

    /** The answered call. */
    Optional<Kept> find(byte[] id);

    /** Frees a key whose time is over. */
    int deleteExpired(@Param("id") byte[] id, @Param("now") Instant now);
}
