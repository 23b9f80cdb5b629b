package customers.e2e.unit;

import com.google.protobuf.ByteString;
import customers.e2e.driver.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was told of a call.
 *
 * @param status as the door has it
 * @param bytes of the answer
 * @param replayed whether it was said to be an answer of before
 * @param refusal null when there was none
 * @param dryRun null when it was none
 */
record Told(
        String status,
        ByteString bytes,
        boolean replayed,
        @Nullable Refusal refusal,
        @Nullable JsonNode dryRun) {

    /** The same, as it reads when it is told again. */
    Told again() {
        return new Told(status, bytes, true, refusal, dryRun);
    }

    /** In words: the status, whether it was told before, and the refusal. */
    String said() {
        return status + (replayed ? ", again" : "") + (refusal == null ? "" : ", " + refusal.getMessage());
    }
}
