package customers.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import customers.v1.CreateSessionResponse;
import customers.v1.DeleteCurrentSessionResponse;
import customers.v1.DeleteSessionResponse;
import customers.v1.DeleteSessionsResponse;
import customers.v1.GetVersionResponse;
import customers.v1.OpenSsoSessionResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionCookieTest {
    private static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final CreateSessionResponse OPENED = CreateSessionResponse.newBuilder()
            .setSessionSecret("s3cret")
            .setExpiresAt(Timestamp.newBuilder().setSeconds(NOW.getEpochSecond() + 60))
            .build();

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void livesAsLongAsTheSession() {
        new SessionCookie(CLOCK, false).follow(OPENED, request, response);

        assertThat(header()).startsWith("id0=s3cret; Path=/; Max-Age=60;").endsWith("HttpOnly; SameSite=Lax");
    }

    @Test
    void isSecureOverHttps() {
        request.setSecure(true);
        new SessionCookie(CLOCK, false).follow(OPENED, request, response);

        assertThat(header()).contains("; Secure");
    }

    @Test
    void believesAProxyOnlyWhenTold() {
        request.addHeader("X-Forwarded-Proto", "https");
        new SessionCookie(CLOCK, false).follow(OPENED, request, response);
        assertThat(header()).doesNotContain("Secure");

        response.reset();
        new SessionCookie(CLOCK, true).follow(OPENED, request, response);
        assertThat(header()).contains("; Secure");
    }

    @Test
    void endsWithTheSession() {
        new SessionCookie(CLOCK, false).follow(DeleteCurrentSessionResponse.getDefaultInstance(), request, response);

        assertThat(header()).startsWith("id0=; Path=/; Max-Age=0;");
    }

    @Test
    void opensWithASingleSignOnLinkToo() {
        var followed = OpenSsoSessionResponse.newBuilder()
                .setSessionSecret("s3cret")
                .setExpiresAt(OPENED.getExpiresAt())
                .build();
        new SessionCookie(CLOCK, false).follow(followed, request, response);

        assertThat(header()).startsWith("id0=s3cret; Path=/; Max-Age=60;").endsWith("HttpOnly; SameSite=Lax");
    }

    @Test
    void endsWithAllSessionsOfTheLogin() {
        new SessionCookie(CLOCK, false).follow(DeleteSessionsResponse.getDefaultInstance(), request, response);

        assertThat(header()).startsWith("id0=; Path=/; Max-Age=0;");
    }

    @Test
    void staysWhenOneSessionOfTheLoginEnds() {
        new SessionCookie(CLOCK, false).follow(DeleteSessionResponse.getDefaultInstance(), request, response);

        assertThat(header()).isNull();
    }

    @Test
    void isNotSetByOtherAnswers() {
        new SessionCookie(CLOCK, false).follow(GetVersionResponse.getDefaultInstance(), request, response);

        assertThat(header()).isNull();
    }

    private String header() {
        return response.getHeader("Set-Cookie");
    }
}
