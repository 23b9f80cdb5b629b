package customers.core.credential;

import customers.core.digest.Digest;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random credential of 256 bits, in 43 characters. Its digest is kept, never the secret: with that much chance in it a
 * fast digest is as good as a slow one, and a look-up by the digest tells an attacker nothing by its time.
 *
 * @param value what the holder shows
 */
public record Secret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static Secret next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept. */
    public byte[] hash() {
        return Digest.of(value);
    }

    /** Whether what is kept is this secret's; takes the same time whatever the answer. */
    public boolean matches(byte[] kept) {
        return MessageDigest.isEqual(hash(), kept);
    }

    /** What tells tokens apart for people. */
    public String firstFive() {
        return value.substring(0, 5);
    }

    /** Not the secret, which must not get into a log. */
    @Override
    public String toString() {
        return "Secret";
    }
}
