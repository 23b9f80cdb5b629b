package customers.server.admission;

import java.util.Locale;

/** Why a call was not let in. */
enum Refused {
    /** There was no place to wait. */
    FULL,
    /** It waited for a part of that, while all waited for long. */
    CROWDED,
    /** It waited for as long as a call may. */
    LATE;

    /** As it is told in metrics. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
