package customers.gateway.session;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import customers.v1.DeleteCurrentSessionResponse;
import customers.v1.DeleteSessionsResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie {@code id0}. An answer with a field {@code session_secret} opens a session and {@code expires_at} ends it:
 * both are the cookie's, so whichever rpc opens sessions, the secret comes to the browser one way only.
 */
public final class SessionCookie {
    private static final String NAME = "id0";

    private final Clock clock;
    private final boolean trustForwarded;

    public SessionCookie(Clock clock, boolean trustForwarded) {
        this.clock = clock;
        this.trustForwarded = trustForwarded;
    }

    /** The session's secret that a request carries. */
    public static @Nullable String read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** Sets the cookie when an answer opens a session, expires it when an answer ends the caller's own. */
    public void follow(Message answer, HttpServletRequest request, HttpServletResponse response) {
        FieldDescriptor secret = answer.getDescriptorForType().findFieldByName("session_secret");
        if (secret != null) {
            String value = (String) answer.getField(secret);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(value, lifetime(answer), request));
        } else if (answer instanceof DeleteCurrentSessionResponse || answer instanceof DeleteSessionsResponse) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
        }
    }

    private Duration lifetime(Message answer) {
        FieldDescriptor end = answer.getDescriptorForType().findFieldByName("expires_at");
        if (end == null || !answer.hasField(end)) {
            // Until the browser closes.
            return Duration.ofSeconds(-1);
        }
        Timestamp time = (Timestamp) answer.getField(end);
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(time.getSeconds(), time.getNanos()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private String cookie(String value, Duration lifetime, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(isHttps(request))
                .sameSite("Lax")
                .path("/")
                .maxAge(lifetime)
                .build()
                .toString();
    }

    private boolean isHttps(HttpServletRequest request) {
        return request.isSecure()
                || (trustForwarded && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
    }
}
