package customers.core.bootstrap;

import customers.core.credential.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The one key that an empty installation can be begun with. Its digest is kept, so that it can be printed but once. */
@Component
class SetupKeys {
    /** How long a key is good; a start of a server makes another. */
    static final Duration LIFE = Duration.ofHours(24);

    private final SetupKeyMapper keys;
    private final Clock clock;

    SetupKeys(SetupKeyMapper keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Keeps a new key, and none besides; answers when it ends. */
    Instant replace(Secret key) {
        Instant now = clock.instant();
        keys.replace(key.hash(), now);
        return now.plus(LIFE);
    }

    /** What tells keys apart without telling anything of them: when it was made, or a dash for none. */
    String current() {
        return keys.find().map(kept -> kept.madeAt().toString()).orElse("-");
    }

    /** Whether it is the key, and not expired. Takes the same time however much of it is right. */
    boolean isGood(Secret shown) {
        Instant oldest = clock.instant().minus(LIFE);
        return keys.find()
                .filter(kept -> shown.matches(kept.keyHash()))
                .filter(kept -> kept.madeAt().isAfter(oldest))
                .isPresent();
    }
}
