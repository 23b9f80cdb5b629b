package customers.core.customer;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** The width of the intervals of a count, each in UTC. */
public enum TimeInterval {
    /** The last 24 hours. */
    HOUR(24, ChronoUnit.HOURS),
    /** The last 30 days. */
    DAY(30, ChronoUnit.DAYS),
    /** The last 12 months. */
    MONTH(12, ChronoUnit.MONTHS);

    private final int number;
    private final ChronoUnit unit;

    TimeInterval(int number, ChronoUnit unit) {
        this.number = number;
        this.unit = unit;
    }

    /** When the one begins that has the given time. */
    ZonedDateTime beginning(ZonedDateTime time) {
        return this == MONTH ? time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1) : time.truncatedTo(unit);
    }

    /** When the intervals begin that are counted, the last one being the given. */
    List<ZonedDateTime> until(ZonedDateTime last) {
        return IntStream.rangeClosed(1 - number, 0)
                .mapToObj(offset -> last.plus(offset, unit))
                .toList();
    }
}
