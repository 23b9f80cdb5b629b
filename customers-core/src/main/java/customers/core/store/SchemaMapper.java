package customers.core.store;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

/** The table of the migrations, which Flyway keeps. */
@Mapper
interface SchemaMapper {

    /** The version of the newest migration that was made. */
    Optional<String> findVersion();
}
