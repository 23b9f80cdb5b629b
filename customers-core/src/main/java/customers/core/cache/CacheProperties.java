package customers.core.cache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of what a server remembers.
 *
 * @param life after which nothing is believed any more, whatever became of it: the longest that a change made through
 *     another server can go unnoticed. 0 to remember nothing
 * @param credentials how many tokens are remembered, and how many sessions and memberships of them
 * @param lineages how many orgs are remembered, each as often as it is on a way up
 * @param listings of how many listings of customers it is remembered what was found out at some cost; 0 for none
 */
@ConfigurationProperties("customers.cache")
public record CacheProperties(
        @DefaultValue("2s") Duration life,
        @DefaultValue("20000") long credentials,
        @DefaultValue("50000") long lineages,
        @DefaultValue("500") long listings) {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Refuses what would let the revoked in for long. */
    public CacheProperties {
        if (life.isNegative() || life.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("customers.cache.life must be 0 to " + LONGEST.toSeconds() + " s");
        }
        if (credentials < 0 || lineages < 0 || listings < 0) {
            throw new IllegalArgumentException(
                    "customers.cache.credentials, -lineages and -listings must not be negative");
        }
    }
}
