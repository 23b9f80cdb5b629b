package customers.core.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562): the order of the ids is the order of creation, so a primary key needs no second
 * index to list by creation, and new rows go to its end.
 */
final class TimeOrdered {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private TimeOrdered() {}

    static UUID next() {
        return GENERATOR.generate();
    }
}
