package customers.core.bootstrap;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table setup_key: one row. */
@Mapper
interface SetupKeyMapper {

    /**
     * A key as it is kept.
     *
     * @param keyHash its digest
     * @param madeAt when a server made it
     */
    record Kept(byte[] keyHash, Instant madeAt) {}

    /** Holds the row until the end of the transaction, whether or not there is a key in it. */
    int lock();

    /** The key, good or expired. */
    Optional<Kept> find();

    /** Keeps a new one in the place of any other. */
    void replace(@Param("keyHash") byte[] keyHash, @Param("madeAt") Instant madeAt);

    /** Keeps none. */
    void clear();
}
