package customers.core.webhook;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param status the HTTP status of the answer; null when there was none
 * @param error why there was no answer, in a few words of ours: nothing that the receiver sent
 */
public record Outcome(@Nullable Integer status, @Nullable String error) {

    /** Whether the receiver has the event. */
    public boolean isSuccess() {
        return status != null && status >= 200 && status < 300;
    }

    /** Whether the receiver said that it will never take it. */
    boolean isGone() {
        return status != null && status == 410;
    }
}
