package customers.core.cache;

import customers.core.id.LoginId;
import customers.core.id.OrgId;
import customers.core.id.SessionId;
import customers.core.id.TokenId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a write has made stale of what servers remember. Travels to the other servers with the activity of the write.
 *
 * @param id of what the scope names
 */
public record Stale(Scope scope, @Nullable UUID id) {
    /** All of it. */
    public static final Stale EVERYTHING = new Stale(Scope.EVERYTHING, null);

    private static final char BETWEEN = ':';

    /** Of what kind it is. */
    public enum Scope {
        /** All that there is. */
        EVERYTHING,
        /** Every way up that leads over the org, and who has a credential of an org there: that may be anybody. */
        LIFE,
        /** Every way up that leads over the org. */
        ORG,
        /** Who is a member of the org. */
        MEMBERS,
        /** Every session of the login. */
        LOGIN,
        /** The session. */
        SESSION,
        /** The access token. */
        TOKEN
    }

    /** The org, or some below it, died or came back. */
    public static Stale lifeOf(OrgId org) {
        return new Stale(Scope.LIFE, org.value());
    }

    /** The org was suspended, or is not any more. */
    public static Stale org(OrgId org) {
        return new Stale(Scope.ORG, org.value());
    }

    /** Some who were members of the org have other roles there, or none. */
    public static Stale members(OrgId org) {
        return new Stale(Scope.MEMBERS, org.value());
    }

    /** The login has another membership, or lost sessions. */
    public static Stale login(LoginId login) {
        return new Stale(Scope.LOGIN, login.value());
    }

    /** The session has ended. */
    public static Stale session(SessionId session) {
        return new Stale(Scope.SESSION, session.value());
    }

    /** The token was revoked. */
    public static Stale token(TokenId token) {
        return new Stale(Scope.TOKEN, token.value());
    }

    /** Reads what {@link #toString} wrote; what a later version may have written is everything. */
    public static Stale of(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            return EVERYTHING;
        }
        try {
            return new Stale(Scope.valueOf(text.substring(0, between)), UUID.fromString(text.substring(between + 1)));
        } catch (IllegalArgumentException e) {
            return EVERYTHING;
        }
    }

    /** Whether it is that one. */
    public boolean names(UUID other) {
        return other.equals(id);
    }

    /** As it is kept: at most 64 characters. */
    @Override
    public String toString() {
        return id == null ? scope.name() : scope.name() + BETWEEN + id;
    }
}
