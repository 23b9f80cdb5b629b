package customers.core.idempotency;

/**
 * The answer to a call with a key.
 *
 * @param refused whether it is a refusal
 * @param answer in the bytes it was first told in
 * @param replayed whether the call was done before, and is only told of again
 */
public record Replay(boolean refused, byte[] answer, boolean replayed) {}
