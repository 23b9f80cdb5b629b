package customers.core.session;

import static customers.core.error.CustomersException.notFound;
import static customers.core.error.CustomersException.unauthorized;

import customers.core.access.Caller;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.attempt.Attempts;
import customers.core.cache.Stale;
import customers.core.id.OrgId;
import customers.core.id.SessionId;
import customers.core.listing.Order;
import customers.core.listing.Page;
import customers.core.login.Email;
import customers.core.login.LoginMapper;
import customers.core.login.Passwords;
import customers.core.org.OrgMapper;
import customers.core.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The credentials of persons. Each sees and ends those of the own login alone. */
@Component
public class Sessions {
    /** The deed under which wrong passwords are counted, wherever they are given. */
    public static final String PASSWORD = "password";

    private final SessionMapper sessions;
    private final Openings openings;
    private final LoginMapper logins;
    private final OrgMapper orgs;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Activities activities;
    private final Transactions transactions;
    private final Clock clock;

    Sessions(
            SessionMapper sessions,
            Openings openings,
            LoginMapper logins,
            OrgMapper orgs,
            Passwords passwords,
            Attempts attempts,
            Activities activities,
            Transactions transactions,
            Clock clock) {
        this.sessions = sessions;
        this.openings = openings;
        this.logins = logins;
        this.orgs = orgs;
        this.passwords = passwords;
        this.attempts = attempts;
        this.activities = activities;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Opens a session, or refuses with UNAUTHORIZED without telling what was wrong, or with RATE_LIMITED after too many
     * wrong passwords, whether or not there is such a login.
     *
     * @param realm null for the master org
     */
    public OpenedSession open(Caller caller, @Nullable OrgId realm, String email, String password, Origin origin) {
        Email address = Email.of(email);
        Optional<OrgId> of = realm == null ? transactions.read(orgs::findRoot) : Optional.of(realm);
        List<Attempts.Counter> counters = attempts.of(caller, PASSWORD, of.orElse(null), address);
        transactions.run(caller, () -> attempts.take(counters));
        Optional<LoginMapper.Kept> kept = transactions.read(() -> of.flatMap(id -> logins.find(id, address)));
        // Outside any transaction: hashing takes a tenth of a second, and a connection is dear.
        boolean same = passwords.matches(
                password, kept.map(LoginMapper.Kept::passwordHash).orElse(null));
        if (!same) {
            throw wrong();
        }
        LoginMapper.Kept login = kept.orElseThrow();
        return transactions.write(caller, () -> {
            attempts.giveBack(counters);
            // A new password ends all sessions, so none may be opened after it by the old one.
            if (logins.lockUnchanged(login).isEmpty()) {
                throw wrong();
            }
            return openings.open(caller, login.realmId(), login.id(), null, origin);
        });
    }

    private static RuntimeException wrong() {
        return unauthorized("The email or the password is wrong.");
    }

    /** Lists the live sessions of the caller's login, in the order of creation. */
    public Page<Session> list(Caller caller, Page.Request page) {
        return transactions.read(() -> {
            SessionHolder holder = SessionHolder.of(caller, sessions);
            Instant now = clock.instant();
            return Page.read(
                    page,
                    Order.byId(Session::id, SessionId::of),
                    slice -> sessions.list(holder, now, slice),
                    () -> sessions.count(holder, now));
        });
    }

    /** Ends all sessions of the caller's login, the one that the call came with too. */
    public void deleteAll(Caller caller) {
        transactions.run(caller, () -> {
            SessionHolder holder = SessionHolder.of(caller, sessions);
            sessions.deleteAll(holder);
            record(caller, holder, "session.delete_all", holder.id(), Stale.login(holder.login()));
        });
    }

    /** Ends one session of the caller's login. */
    public void delete(Caller caller, SessionId id) {
        transactions.run(caller, () -> {
            SessionHolder holder = SessionHolder.of(caller, sessions);
            if (sessions.delete(holder, id, clock.instant()) == 0) {
                throw notFound("Your login has no such session.");
            }
            record(caller, holder, "session.delete", id, Stale.session(id));
        });
    }

    /** Ends the session that the call came with. */
    public void deleteCurrent(Caller caller) {
        if (caller.session() == null) {
            throw unauthorized("There is no session to end; the call came without one.");
        }
        delete(caller, caller.session());
    }

    private void record(Caller caller, SessionHolder holder, String kind, SessionId id, Stale stale) {
        sessions.findOrgToTell(holder)
                .ifPresent(org -> activities.record(caller, org, kind, ActivityObject.of("session", id, null), stale));
    }
}
