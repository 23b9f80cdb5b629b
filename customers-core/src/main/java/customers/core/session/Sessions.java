package customers.core.session;

import customers.core.CoreProperties;
import customers.core.access.Caller;
import customers.core.credential.Secret;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.id.LoginId;
import customers.core.id.OrgId;
import customers.core.id.SessionId;
import customers.core.login.Email;
import customers.core.login.LoginMapper;
import customers.core.login.Passwords;
import customers.core.org.OrgMapper;
import customers.core.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The credentials of persons. */
@Component
public class Sessions {
    private final SessionMapper sessions;
    private final LoginMapper logins;
    private final OrgMapper orgs;
    private final Passwords passwords;
    private final Transactions transactions;
    private final CoreProperties properties;
    private final Clock clock;

    public Sessions(
            SessionMapper sessions,
            LoginMapper logins,
            OrgMapper orgs,
            Passwords passwords,
            Transactions transactions,
            CoreProperties properties,
            Clock clock) {
        this.sessions = sessions;
        this.logins = logins;
        this.orgs = orgs;
        this.passwords = passwords;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Opens a session, or refuses with UNAUTHORIZED without telling what was wrong.
     *
     * @param realm null for the master org
     */
    public OpenedSession open(Caller caller, @Nullable OrgId realm, String email, String password, Origin origin) {
        Optional<LoginMapper.Kept> kept = transactions.read(
                () -> Optional.ofNullable(realm).or(orgs::findRoot).flatMap(id -> logins.find(id, Email.of(email))));
        // Outside any transaction: hashing takes a tenth of a second, and a connection is dear.
        boolean same = passwords.matches(
                password, kept.map(LoginMapper.Kept::passwordHash).orElse(null));
        if (!same) {
            throw CustomersException.of(Reason.UNAUTHORIZED, "The email or the password is wrong.");
        }
        return insert(caller, kept.orElseThrow().id(), origin);
    }

    private OpenedSession insert(Caller caller, LoginId login, Origin origin) {
        return transactions.write(caller, () -> {
            Secret secret = Secret.next();
            Instant now = clock.instant();
            Instant expiresAt = now.plus(properties.sessionLife());
            sessions.insert(SessionId.next(), login, secret.hash(), now, expiresAt, origin);
            return new OpenedSession(logins.listMemberships(login), secret, expiresAt);
        });
    }

    /** Ends the session that the call came with. */
    public void deleteCurrent(Caller caller) {
        SessionId session = caller.session();
        if (session == null) {
            throw CustomersException.of(Reason.UNAUTHORIZED, "There is no session to end; the call came without one.");
        }
        transactions.run(caller, () -> sessions.delete(session));
    }
}
