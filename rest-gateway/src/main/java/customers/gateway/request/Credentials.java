package customers.gateway.request;

import customers.gateway.error.Problem;
import customers.gateway.error.Refusal;
import customers.gateway.session.SessionCookie;
import customers.v1.ErrorReason;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who the caller says to be: passed on as it came, for the server decides. */
public record Credentials(
        @Nullable String authorization, @Nullable String session) {
    /** Of an rpc that needs none: what is sent all the same is ignored. */
    public static final Credentials NONE = new Credentials(null, null);

    /** What gRPC metadata can hold; longer than any credential there is, and together shorter than what servers read. */
    private static final Pattern PASSABLE = Pattern.compile("[ -~]{1,2048}");

    /** The credentials of a request, or a 401 when it has none that could be one. */
    public static Credentials required(HttpServletRequest request) {
        String authorization = passable(request.getHeader("Authorization"));
        String session = passable(SessionCookie.read(request));
        if (authorization == null && session == null) {
            throw new Refusal(Problem.of(
                    401,
                    ErrorReason.ERROR_REASON_UNAUTHORIZED,
                    "Send a credential: Authorization: Bearer <token>, or the cookie id0 of a session."));
        }
        return new Credentials(authorization, session);
    }

    private static @Nullable String passable(@Nullable String credential) {
        return credential != null && PASSABLE.matcher(credential).matches() ? credential : null;
    }
}
