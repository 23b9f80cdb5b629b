package customers.core.login;

import customers.core.CoreProperties;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (RFC 9106), 16 MiB and two passes each. A bounded number at once, so that a storm of
 * logins cannot take all memory and all processors from the other calls.
 */
@Component
public class Passwords {
    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore slots;
    private final String nobodys;

    public Passwords(CoreProperties properties) {
        slots = new Semaphore(properties.passwordHashesAtOnce(), true);
        nobodys = hash("nobody has this password");
    }

    /** What is kept of a password. */
    public String hash(String password) {
        return inSlot(() -> encoder.encode(password));
    }

    /** Whether the password is the kept one. Takes as long where nothing is kept, so that time tells nothing. */
    public boolean matches(String password, @Nullable String kept) {
        boolean same = inSlot(() -> encoder.matches(password, kept == null ? nobodys : kept));
        return kept != null && same;
    }

    private <T> T inSlot(Supplier<T> work) {
        slots.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }
}
