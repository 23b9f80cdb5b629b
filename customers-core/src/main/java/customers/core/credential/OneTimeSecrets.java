package customers.core.credential;

import customers.core.id.LoginId;
import customers.core.id.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Secrets that somebody shows once. All that is done here is done in the caller's transaction. */
@Component
public class OneTimeSecrets {
    /** With one of these a person sets a password. */
    public static final Set<Purpose> FOR_PASSWORD = Set.of(Purpose.RECOVERY, Purpose.INVITATION);

    /** With one of these a session is opened. */
    public static final Set<Purpose> FOR_SESSION = Set.of(Purpose.SIGN_ON);

    private final OneTimeSecretMapper secrets;
    private final Clock clock;

    public OneTimeSecrets(OneTimeSecretMapper secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What a secret is good for. */
    public enum Purpose {
        /** To set a password anew. */
        RECOVERY,
        /** To set the first password. */
        INVITATION,
        /** To open a session as one member. */
        SIGN_ON
    }

    /**
     * Whose a secret is.
     *
     * @param member null where it is for the whole login
     */
    public record Holder(LoginId login, @Nullable MemberId member) {}

    /** Keeps the digest of a new secret; false when there is no such login. */
    public boolean keep(Secret secret, Purpose purpose, LoginId login, @Nullable MemberId member, Duration life) {
        return secrets.insert(
                        secret.hash(), purpose, login, member, clock.instant().plus(life))
                == 1;
    }

    /** Whose a live secret is; it stays usable. */
    public Optional<Holder> find(Secret secret, Set<Purpose> purposes) {
        return secrets.find(secret.hash(), purposes, clock.instant())
                .filter(kept -> secret.matches(kept.secretHash()))
                .map(OneTimeSecretMapper.Kept::holder);
    }

    /** Uses a secret up. Of several who show it at once, one is answered: the one whose delete found it. */
    public Optional<Holder> use(Secret secret, Set<Purpose> purposes) {
        return find(secret, purposes).filter(holder -> secrets.delete(secret.hash()) == 1);
    }

    /** Makes the secrets of a login useless. */
    public void revoke(LoginId login, Set<Purpose> purposes) {
        secrets.deleteOfLogin(login, purposes);
    }
}
