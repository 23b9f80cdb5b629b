package customers.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.core.access.Caller;
import customers.core.credential.Secret;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final Caller CALLER = Caller.anonymous("request", null, null);
    private static final byte[] REQUEST = "a request".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ANSWER = "an answer with a secret in it".getBytes(StandardCharsets.UTF_8);

    private static KeyedCall call(String key, Secret credential) {
        return KeyedCall.of(CALLER, "operation", key, REQUEST, credential);
    }

    @Test
    void opensForTheSameCallWithTheSameCredentialAlone() {
        Secret credential = Secret.next();
        byte[] closed = call("key", credential).close(ANSWER);
        assertThat(new String(closed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(call("key", credential).close(ANSWER)).isNotEqualTo(closed);
        assertThat(call("key", credential).open(closed)).isEqualTo(ANSWER);
        assertThatThrownBy(() -> call("key", Secret.next()).open(closed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> call("other", credential).open(closed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itsDigestsCannotBeTriedWithoutTheCredential() {
        Secret credential = Secret.next();
        assertThat(call("key", credential).request())
                .isEqualTo(call("key", credential).request());
        assertThat(call("key", credential).request())
                .isNotEqualTo(call("key", Secret.next()).request())
                .isNotEqualTo(
                        KeyedCall.of(CALLER, "operation", "key", REQUEST, null).request());
    }
}
