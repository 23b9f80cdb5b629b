package customers.server.admission;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much this server takes on, of what reads and of what writes each.
 *
 * @param atOnce how many calls that write are worked on at once: about as many as there are connections for them, since they
 *     wait for rows and disks
 * @param readsAtOnce how many that read: some for each processor, since that is what they wait for
 * @param waiting how many more may wait for their turn
 * @param patience for how long at the longest
 */
@ConfigurationProperties("customers.calls")
public record AdmissionProperties(
        @DefaultValue("16") int atOnce,
        @DefaultValue("0") int readsAtOnce,
        @DefaultValue("64") int waiting,
        @DefaultValue("1s") Duration patience) {

    private static final int READS_OF_A_PROCESSOR = 3;

    /** Refuses what would let nobody in; without a number of reads there are three for a processor, if so many may write. */
    public AdmissionProperties {
        if (readsAtOnce == 0) {
            readsAtOnce =
                    Math.min(atOnce, READS_OF_A_PROCESSOR * Runtime.getRuntime().availableProcessors());
        }
        if (atOnce < 1 || readsAtOnce < 1 || waiting < 0 || patience.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "customers.calls.at-once and .reads-at-once must be 1 at least, .waiting 0 and .patience a millisecond");
        }
    }
}
