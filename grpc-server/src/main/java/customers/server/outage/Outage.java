package customers.server.outage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that is tried again and again: that it fails is logged once, and so is that it works again. */
public final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final String what;
    private boolean underWay;

    /** @param what a sentence that says what waits meanwhile */
    public Outage(String what) {
        this.what = what;
    }

    /** It failed. */
    public void began(Exception why) {
        if (!underWay) {
            underWay = true;
            LOG.warn("{}", what, why);
        }
    }

    /** It did not. */
    public void isOver() {
        if (underWay) {
            underWay = false;
            LOG.info("It works again: {}", what);
        }
    }
}
