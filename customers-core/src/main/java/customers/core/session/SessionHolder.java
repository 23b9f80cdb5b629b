package customers.core.session;

import static customers.core.error.CustomersException.unauthorized;

import customers.core.access.Caller;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Whose the session is that a call came with.
 *
 * @param member the one membership that it reaches, when a link opened it; null for all of the login
 */
public record SessionHolder(
        SessionId id, LoginId login, @Nullable MemberId member) {

    /** Of the caller's session; UNAUTHORIZED for an access token, and for a session that ended meanwhile. */
    public static SessionHolder of(Caller caller, SessionMapper sessions) {
        SessionId session = caller.session();
        if (session == null) {
            throw unauthorized("This is for persons: the call needs a session, not an access token.");
        }
        return sessions.findHolder(session)
                .orElseThrow(() -> unauthorized("The credential is unknown, expired or revoked."));
    }

    /** Whether a link opened it. */
    public boolean isOfLink() {
        return member != null;
    }
}
