package customers.server.admission;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much this server takes on, of what reads and of what writes each.
 *
 * @param atOnce how many calls are worked on at once: about as many as there are connections for them
 * @param waiting how many more may wait for their turn
 * @param patience for how long at the longest
 */
@ConfigurationProperties("customers.calls")
public record AdmissionProperties(
        @DefaultValue("16") int atOnce,
        @DefaultValue("64") int waiting,
        @DefaultValue("1s") Duration patience) {

    /** Refuses what would let nobody in. */
    public AdmissionProperties {
        if (atOnce < 1 || waiting < 0 || patience.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "customers.calls.at-once must be 1 at least, .waiting 0 and .patience a millisecond");
        }
    }
}
