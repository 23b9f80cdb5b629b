package customers.core.expiry;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Removes rows whose time is over, the oldest first. */
@Mapper
interface ExpiryMapper {

    /** Of sessions. */
    int deleteSessions(@Param("now") Instant now, @Param("most") int most);

    /** Of one_time_secrets. */
    int deleteOneTimeSecrets(@Param("now") Instant now, @Param("most") int most);

    /** Of attempts: those that count nothing any more. */
    int deleteAttempts(@Param("now") Instant now, @Param("most") int most);

    /** Of webhook_deliveries: those made at this time or earlier, whatever became of them. */
    int deleteWebhookDeliveries(@Param("before") Instant before, @Param("most") int most);

    /** Of idempotency_keys. */
    int deleteIdempotencyKeys(@Param("now") Instant now, @Param("most") int most);
}
