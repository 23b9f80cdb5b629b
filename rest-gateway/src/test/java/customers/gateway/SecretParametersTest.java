package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** One-time secrets travel in queries. Whatever goes wrong, neither an answer nor a line of the log has them. */
@ExtendWith(OutputCaptureExtension.class)
class SecretParametersTest extends HttpTest {
    private static final String SECRET = "t0ps3cr3t";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login/sessions/sso?otp=" + SECRET,
                "/login/sessions/sso?otp=" + SECRET + "&otp=" + SECRET,
                "/login/sessions/sso?otp=" + SECRET + "%ff",
                "/login/sessions/sso/?otp=" + SECRET,
                "/login/sessions/nothing/sso?otp=" + SECRET,
                "/login/password-recovery?secret=" + SECRET,
                "/login/password-recovery?secret=" + SECRET + "&secret=" + SECRET
            })
    void areNotRepeated(String path, CapturedOutput output) throws Exception {
        Object[] failures = {
            Failures.invalidInput("otp", "must be a valid UUID"),
            Status.INTERNAL.withDescription("bug").asRuntimeException(),
            "no answer at all"
        };
        for (Object failure : failures) {
            for (HttpRequest.Builder request : new HttpRequest.Builder[] {
                anonymous(path),
                anonymous(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")),
                anonymous(path).header("Accept", "text/html"),
                anonymous(path).header("Content-Type", "text/plain").POST(BodyPublishers.ofString("{"))
            }) {
                SERVER.answerNext(failure);
                assertThat(send(request).body()).doesNotContain(SECRET);
            }
        }
        assertThat(output).doesNotContain(SECRET);
    }

    @Test
    void areNotLoggedWhenTheRequestLineIsMalformed(CapturedOutput output) throws Exception {
        for (String line : new String[] {"GET /login/sessions/sso?otp=%s\"<> HTTP/1.1", "GET /sso?otp=%s HTTP/9.9"}) {
            assertThat(raw(line.formatted(SECRET))).startsWith("HTTP/1.1 400").doesNotContain(SECRET);
        }
        assertThat(output).doesNotContain(SECRET);
    }

    private String raw(String line) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: a\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
