package customers.server.event;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that is tried again and again: that it fails is logged once, and so is that it works again. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final String what;
    private boolean underWay;

    /** @param what a sentence that says what waits meanwhile */
    Outage(String what) {
        this.what = what;
    }

    void began(Exception why) {
        if (!underWay) {
            underWay = true;
            LOG.warn("{}", what, why);
        }
    }

    void isOver() {
        if (underWay) {
            underWay = false;
            LOG.info("It works again: {}", what);
        }
    }
}
