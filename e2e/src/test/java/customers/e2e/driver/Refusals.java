package customers.e2e.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects the product to say no. */
public final class Refusals {
    private Refusals() {}

    /** Fails unless the call is refused with this code; answers the refusal, for a closer look. */
    public static Refusal refused(Code code, ThrowingCallable call) {
        var refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).as("expected %s, was answered", code).isNotNull();
        assertThat(refusal.code()).as("%s", refusal.getMessage()).isEqualTo(code);
        return refusal;
    }
}
