package customers.core.idempotency;

import customers.core.access.Caller;
import customers.core.credential.Secret;
import customers.core.digest.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A call with a key, as far as it is kept: digests, neither the key nor the request.
 *
 * @param id of the caller, the operation and the key
 * @param request of all that was asked for
 * @param seal null where neither request nor answer holds a secret
 */
public record KeyedCall(byte[] id, byte[] request, @Nullable Seal seal) {

    /**
     * A call with this key.
     *
     * @param operation the name of what is called
     * @param request all that is asked for, in the same bytes whenever it is the same
     * @param credential what the caller came with, where request or answer holds a secret: both are then kept under it, and
     *     nothing can be read or guessed without it; else null
     */
    public static KeyedCall of(
            Caller caller, String operation, String key, byte[] request, @Nullable Secret credential) {
        byte[] id = Digest.of(String.join("\n", caller.actor(), operation, key));
        Seal seal = credential == null ? null : new Seal(credential);
        return new KeyedCall(id, seal == null ? Digest.of(request) : seal.digest(request), seal);
    }

    byte[] close(byte[] answer) {
        return seal == null ? answer : seal.close(answer, id);
    }

    byte[] open(byte[] kept) {
        return seal == null ? kept : seal.open(kept, id);
    }
}
