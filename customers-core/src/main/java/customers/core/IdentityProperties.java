package customers.core;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of persons and of the secrets they are given.
 *
 * @param publicUrl where the HTTP API is reached from outside, without a slash at the end; links begin with it
 * @param attemptsPerLogin how many failed attempts one login is allowed in the window
 * @param attemptsPerAddress how many failed attempts one address is allowed in the window, whatever the logins
 * @param attemptsWindow in which a used up allowance is whole again
 * @param recoveryLife how long the secret of a password recovery can be used
 * @param invitationLife how long an invited person can set the first password
 * @param signOnLife how long a single sign-on link can be used
 */
@ConfigurationProperties("customers.identity")
public record IdentityProperties(
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue("10") int attemptsPerLogin,
        @DefaultValue("100") int attemptsPerAddress,
        @DefaultValue("15m") Duration attemptsWindow,
        @DefaultValue("1h") Duration recoveryLife,
        @DefaultValue("7d") Duration invitationLife,
        @DefaultValue("60s") Duration signOnLife) {

    /** Refuses what would let nobody in, or everybody. */
    public IdentityProperties {
        if (attemptsPerLogin < 1 || attemptsPerAddress < 1) {
            throw new IllegalArgumentException(
                    "customers.identity.attempts-per-login and -per-address must be 1 at least");
        }
        if (attemptsWindow.toMillis() < Math.max(attemptsPerLogin, attemptsPerAddress)) {
            throw new IllegalArgumentException(
                    "customers.identity.attempts-window must be a millisecond an attempt at least");
        }
        publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }
}
