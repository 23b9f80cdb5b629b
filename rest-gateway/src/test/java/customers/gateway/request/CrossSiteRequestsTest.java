package customers.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import customers.gateway.error.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Each combination of what a browser may say of where a request comes from. */
class CrossSiteRequestsTest {
    private static final List<String> PANEL = List.of("https://panel.example.com", "http://localhost:3000");

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    CrossSiteRequestsTest() {
        request.addHeader("Host", "api.example.com");
    }

    @Test
    void takesWhatIsNoBrowser() {
        expect(true, false);
    }

    @ParameterizedTest
    @CsvSource({
        // Sec-Fetch-Site, Origin, taken
        "same-origin, https://api.example.com,     true",
        "same-origin, ,                            true",
        "none,        ,                            true",
        "same-site,   https://evil.example.com,    false",
        "same-site,   https://panel.example.com,   true",
        "cross-site,  https://evil.org,            false",
        "cross-site,  https://api.example.com,     false",
        "cross-site,  http://localhost:3000,       true",
        "cross-site,  null,                        false",
        "cross-site,  ,                            false",
        "CROSS-SITE,  ,                            false",
        "made-up,     ,                            false",
        "'',          ,                            false",
    })
    void believesFetchMetadata(String site, String origin, boolean taken) {
        request.addHeader("Sec-Fetch-Site", site);
        if (origin != null) {
            request.addHeader("Origin", origin);
        }

        expect(taken, false);
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com,          true",
        "HTTPS://API.example.com:443,      true",
        "http://api.example.com,           true",
        "https://panel.example.com,        true",
        "https://panel.example.com:443,    true",
        "http://panel.example.com,         false",
        "https://panel.example.com:8443,   false",
        "http://localhost:3000,            true",
        "http://localhost,                 false",
        "https://api.example.com:8443,     false",
        "https://api.example.com.evil.org, false",
        "https://evil.org,                 false",
        "https://example.com,              false",
        "ftp://api.example.com,            false",
        "null,                             false",
        "'',                               false",
        "https://,                         false",
        "api.example.com,                  false",
    })
    void comparesTheOriginOfOlderBrowsers(String origin, boolean taken) {
        request.addHeader("Origin", origin);

        expect(taken, false);
    }

    @ParameterizedTest
    @CsvSource({"https,true", "http,false"})
    void takesNoUnencryptedPageForItsOwnOverHttps(String scheme, boolean taken) {
        request.setSecure(true);
        request.addHeader("Origin", scheme + "://api.example.com");

        expect(taken, false);
    }

    @ParameterizedTest
    @CsvSource({
        "https://panel.org,      true,  true",
        "https://panel.org:443,  true,  true",
        "http://panel.org,       true,  false",
        "https://proxy.internal, true,  false",
        "https://panel.org,      false, false",
    })
    void believesAProxyOnlyWhenTold(String origin, boolean trust, boolean taken) {
        request.addHeader("X-Forwarded-Host", "panel.org, proxy.internal");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("Origin", origin);

        expect(taken, trust);
    }

    @Test
    void hasNoOriginWithoutAHost() {
        request.removeHeader("Host");
        request.addHeader("Origin", "http://null");

        expect(false, false);
    }

    @Test
    void comparesAddressesToo() {
        request.removeHeader("Host");
        request.addHeader("Host", "[::1]:8080");
        request.addHeader("Origin", "http://[::1]:8080");

        expect(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer t0ken", "bearer t0ken"})
    void letsTokensThrough(String authorization) {
        request.addHeader("Sec-Fetch-Site", "cross-site");
        request.addHeader("Origin", "https://evil.org");
        request.addHeader("Cookie", "id0=s3cret");
        request.addHeader("Authorization", authorization);

        expect(true, false);
    }

    /** Browsers send it by themselves once a person has logged in with it. */
    @ParameterizedTest
    @ValueSource(strings = {"Basic dTpw", "Bearer", "Negotiate x"})
    void takesNoOtherSchemeForAToken(String authorization) {
        request.addHeader("Sec-Fetch-Site", "cross-site");
        request.addHeader("Authorization", authorization);

        expect(false, false);
    }

    private void expect(boolean taken, boolean trust) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> new CrossSiteRequests(trust, PANEL).refuse(request));

        assertThat(refusal == null).isEqualTo(taken);
        if (refusal != null) {
            assertThat(refusal.problem().status()).isEqualTo(403);
            assertThat(refusal.problem().code()).isEqualTo("forbidden");
        }
    }
}
