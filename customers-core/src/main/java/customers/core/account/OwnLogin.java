package customers.core.account;

import static customers.core.error.CustomersException.alreadyExists;
import static customers.core.error.CustomersException.forbidden;
import static customers.core.error.CustomersException.invalid;
import static customers.core.error.CustomersException.unauthorized;

import customers.core.access.Caller;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.attempt.Attempts;
import customers.core.cache.Stale;
import customers.core.credential.OneTimeSecrets;
import customers.core.login.Email;
import customers.core.login.Login;
import customers.core.login.LoginMapper;
import customers.core.login.LoginMembership;
import customers.core.login.Passwords;
import customers.core.org.DisplayName;
import customers.core.session.SessionHolder;
import customers.core.session.SessionMapper;
import customers.core.session.Sessions;
import customers.core.transaction.Transactions;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The login of the session that a call is made with. UNAUTHORIZED for access tokens, which are nobody's. */
@Component
public class OwnLogin {
    private final LoginMapper logins;
    private final SessionMapper sessions;
    private final Passwords passwords;
    private final Attempts attempts;
    private final OneTimeSecrets secrets;
    private final Activities activities;
    private final Transactions transactions;
    private final Clock clock;

    OwnLogin(
            LoginMapper logins,
            SessionMapper sessions,
            Passwords passwords,
            Attempts attempts,
            OneTimeSecrets secrets,
            Activities activities,
            Transactions transactions,
            Clock clock) {
        this.logins = logins;
        this.sessions = sessions;
        this.passwords = passwords;
        this.attempts = attempts;
        this.secrets = secrets;
        this.activities = activities;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Answers it. */
    public Login get(Caller caller) {
        return transactions.read(() ->
                logins.findLogin(SessionHolder.of(caller, sessions).login()).orElseThrow(OwnLogin::gone));
    }

    /** Answers its memberships in live orgs; to a session of a link, the one that it reaches. */
    public List<LoginMembership> memberships(Caller caller) {
        return transactions.read(() -> {
            SessionHolder holder = SessionHolder.of(caller, sessions);
            return logins.listMemberships(holder.login(), holder.member());
        });
    }

    /** Changes what is given. A new email or password needs the current password and ends all other sessions. */
    public Login update(Caller caller, LoginChange change) {
        SessionHolder holder = transactions.read(() -> SessionHolder.of(caller, sessions));
        if (holder.isOfLink()) {
            throw forbidden("A session that a link opened reaches an org, not the login.");
        }
        LoginMapper.Kept kept =
                transactions.read(() -> logins.findKept(holder.login())).orElseThrow(OwnLogin::gone);
        String text = change.email();
        Email given = text == null ? null : Email.of("login.email", text);
        // Clients send the whole login back: the same email is no change.
        Email email = kept.email().equals(given) ? null : given;
        DisplayName name = change.name() == null ? null : DisplayName.of("login.name", change.name());
        boolean proven = email != null || change.password() != null;
        if (proven) {
            prove(caller, kept, change.currentPassword());
        }
        String password = change.password();
        String hash = password == null ? null : passwords.hash(password);
        return write(caller, holder, kept, new Row(email, name, change.locale(), hash, proven));
    }

    private record Row(
            @Nullable Email email,
            @Nullable DisplayName name,
            @Nullable String locale,
            @Nullable String hash,
            boolean proven) {}

    /** Counts apart from what follows: a wrong password counts though it undoes all else, a right one costs nothing. */
    private void prove(Caller caller, LoginMapper.Kept kept, @Nullable String currentPassword) {
        if (currentPassword == null) {
            throw invalid("login.current_password", "is needed to change the email or the password");
        }
        List<Attempts.Counter> counters = attempts.of(caller, Sessions.PASSWORD, kept.realmId(), kept.email());
        transactions.runApart(caller, () -> attempts.take(counters));
        if (!passwords.matches(currentPassword, kept.passwordHash())) {
            throw forbidden("The current password is wrong.");
        }
        transactions.runApart(caller, () -> attempts.giveBack(counters));
    }

    private Login write(Caller caller, SessionHolder holder, LoginMapper.Kept kept, Row row) {
        return transactions.write(caller, () -> {
            update(kept, row);
            if (row.proven()) {
                sessions.deleteOthers(kept.id(), holder.id());
                secrets.revoke(kept.id(), OneTimeSecrets.FOR_PASSWORD);
            }
            Login login = logins.findLogin(kept.id()).orElseThrow(OwnLogin::gone);
            activities.record(
                    caller,
                    kept.realmId(),
                    "login.update",
                    ActivityObject.of("login", kept.id(), login.name()),
                    row.proven() ? Stale.login(kept.id()) : null);
            return login;
        });
    }

    private void update(LoginMapper.Kept kept, Row row) {
        DisplayName name = row.name();
        int updated;
        try {
            updated = logins.update(
                    kept, row.email(), name == null ? null : name.value(), row.locale(), row.hash(), clock.instant());
        } catch (DuplicateKeyException e) {
            throw alreadyExists("Another login of the realm has this email.");
        }
        if (updated == 0) {
            throw forbidden("The password was changed meanwhile.");
        }
    }

    private static RuntimeException gone() {
        return unauthorized("The credential is unknown, expired or revoked.");
    }
}
