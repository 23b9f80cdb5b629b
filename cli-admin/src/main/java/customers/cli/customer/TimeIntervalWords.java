package customers.cli.customer;

import customers.cli.input.EnumWords;
import customers.v1.TimeInterval;

/** The widths of the intervals of a count. */
final class TimeIntervalWords extends EnumWords<TimeInterval> {
    TimeIntervalWords() {
        super(TimeInterval.class);
    }
}
