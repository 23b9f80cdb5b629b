package customers.core.session;

import customers.core.CoreProperties;
import customers.core.access.Caller;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.credential.Secret;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.id.SessionId;
import customers.core.login.LoginMapper;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens sessions for those who have proven who they are, in the caller's transaction. */
@Component
class Openings {
    private final SessionMapper sessions;
    private final LoginMapper logins;
    private final Activities activities;
    private final CoreProperties properties;
    private final Clock clock;

    Openings(
            SessionMapper sessions, LoginMapper logins, Activities activities, CoreProperties properties, Clock clock) {
        this.sessions = sessions;
        this.logins = logins;
        this.activities = activities;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Opens one.
     *
     * @param org where it is told as an activity
     * @param member the one membership that it reaches; null for all of the login
     */
    OpenedSession open(Caller caller, OrgId org, LoginId login, @Nullable MemberId member, Origin origin) {
        Secret secret = Secret.next();
        SessionId id = SessionId.next();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(properties.sessionLife());
        sessions.insert(id, login, member, secret.hash(), now, expiresAt, origin);
        activities.record(caller.as("login:" + login), org, "session.create", ActivityObject.of("session", id, null));
        return new OpenedSession(logins.listMemberships(login, member), secret, expiresAt);
    }
}
