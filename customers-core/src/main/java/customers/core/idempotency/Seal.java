package customers.core.idempotency;

import customers.core.credential.Secret;
import customers.core.digest.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes what holds a secret with the credential of its caller, of which the database has a digest alone: AES-GCM (NIST
 * SP 800-38D) under a key that HMAC-SHA-256 derives from it. Whoever reads the database reads nothing, and whoever comes
 * with another credential opens nothing.
 */
final class Seal {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] forDigests;
    private final byte[] forAnswers;

    Seal(Secret credential) {
        byte[] secret = credential.value().getBytes(StandardCharsets.UTF_8);
        this.forDigests = Hmac.of(secret, "idempotent requests".getBytes(StandardCharsets.UTF_8));
        this.forAnswers = Hmac.of(secret, "idempotent answers".getBytes(StandardCharsets.UTF_8));
    }

    /** A digest that nobody can try passwords on who has not the credential. */
    byte[] digest(byte[] request) {
        return Hmac.of(forDigests, request);
    }

    /** Closes an answer; it opens with the same id only. */
    byte[] close(byte[] answer, byte[] id) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, id, answer);
        byte[] kept = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, kept, NONCE_BYTES, closed.length);
        return kept;
    }

    /** Opens what {@link #close} closed. */
    byte[] open(byte[] kept, byte[] id) {
        byte[] nonce = Arrays.copyOf(kept, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, id, Arrays.copyOfRange(kept, NONCE_BYTES, kept.length));
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] id, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(forAnswers, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(id);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A kept answer cannot be closed or opened", e);
        }
    }
}
