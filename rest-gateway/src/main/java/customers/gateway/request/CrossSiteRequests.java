package customers.gateway.request;

import customers.gateway.error.Problem;
import customers.gateway.error.Refusal;
import customers.v1.ErrorReason;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites from acting through a browser that holds a session: docs/decisions/016. Browsers say where a request
 * comes from, and no page can make them lie; what says nothing is no browser. A bearer token is nothing that a browser
 * sends by itself, so a request with one comes from whoever knows it.
 */
public final class CrossSiteRequests {
    private static final String BEARER = "bearer ";

    /** An origin as browsers compare it: scheme, host and port, the port also where it is the scheme's own. */
    private record Origin(String scheme, String host, int port) {
        /** Nothing for what is no http origin, such as the {@code null} of a sandboxed frame. */
        static @Nullable Origin of(String text) {
            try {
                URI uri = new URI(text.strip().toLowerCase(Locale.ROOT));
                String scheme = uri.getScheme();
                if (uri.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
                    return null;
                }
                int own = scheme.equals("http") ? 80 : 443;
                return new Origin(scheme, uri.getHost(), uri.getPort() < 0 ? own : uri.getPort());
            } catch (URISyntaxException noOrigin) {
                return null;
            }
        }
    }

    private final boolean trustForwarded;
    private final Set<Origin> allowed;

    /** {@code allowedOrigins} may act besides the gateway's own, each as {@code https://panel.example.com}. */
    public CrossSiteRequests(boolean trustForwarded, Collection<String> allowedOrigins) {
        this.trustForwarded = trustForwarded;
        this.allowed = allowedOrigins.stream()
                .map(Origin::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Refuses a request that changes something when a page of another site made a browser send it. */
    public void refuse(HttpServletRequest request) {
        if (!hasToken(request) && !isOfThisSite(request)) {
            throw new Refusal(
                    Problem.of(
                            403,
                            ErrorReason.ERROR_REASON_FORBIDDEN,
                            "A page of another site made this request. Call with an access token, or have its origin allowed."));
        }
    }

    private static boolean hasToken(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    private boolean isOfThisSite(HttpServletRequest request) {
        String given = request.getHeader("Origin");
        Origin origin = given == null ? null : Origin.of(given);
        if (origin != null && allowed.contains(origin)) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            // "none" is a person who typed the address or chose a bookmark.
            return site.equals("same-origin") || site.equals("none");
        }
        return given == null || (origin != null && own(request).contains(origin));
    }

    /** What a page of the gateway itself has as its origin: with either scheme, unless it is known to be https. */
    private List<Origin> own(HttpServletRequest request) {
        String host = forwarded(request, "X-Forwarded-Host");
        if (host == null) {
            host = request.getHeader("Host");
        }
        if (host == null) {
            return List.of();
        }
        boolean https = request.isSecure() || "https".equalsIgnoreCase(forwarded(request, "X-Forwarded-Proto"));
        String authority = host;
        return (https ? Stream.of("https://") : Stream.of("http://", "https://"))
                .map(scheme -> Origin.of(scheme + authority))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable String forwarded(HttpServletRequest request, String header) {
        String value = trustForwarded ? request.getHeader(header) : null;
        return value == null ? null : value.split(",", 2)[0].strip();
    }
}
