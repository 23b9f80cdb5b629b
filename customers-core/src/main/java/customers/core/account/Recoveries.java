package customers.core.account;

import static customers.core.error.CustomersException.unauthorized;

import customers.core.IdentityProperties;
import customers.core.access.Caller;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.attempt.Attempts;
import customers.core.cache.Stale;
import customers.core.credential.OneTimeSecrets;
import customers.core.credential.OneTimeSecrets.Holder;
import customers.core.credential.OneTimeSecrets.Purpose;
import customers.core.credential.Secret;
import customers.core.id.LoginId;
import customers.core.id.OrgId;
import customers.core.login.Email;
import customers.core.login.LoginMapper;
import customers.core.login.Passwords;
import customers.core.login.SecretMails;
import customers.core.mail.Mails;
import customers.core.org.OrgMapper;
import customers.core.session.SessionMapper;
import customers.core.transaction.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** New passwords for those who can read the mail to the login's address. */
@Component
public class Recoveries {
    private static final String DEED = "recovery";

    private final LoginMapper logins;
    private final OrgMapper orgs;
    private final SessionMapper sessions;
    private final OneTimeSecrets secrets;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Mails mails;
    private final Activities activities;
    private final Transactions transactions;
    private final IdentityProperties properties;
    private final Clock clock;

    Recoveries(
            LoginMapper logins,
            OrgMapper orgs,
            SessionMapper sessions,
            OneTimeSecrets secrets,
            Passwords passwords,
            Attempts attempts,
            Mails mails,
            Activities activities,
            Transactions transactions,
            IdentityProperties properties,
            Clock clock) {
        this.logins = logins;
        this.orgs = orgs;
        this.sessions = sessions;
        this.secrets = secrets;
        this.passwords = passwords;
        this.attempts = attempts;
        this.mails = mails;
        this.activities = activities;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Sends a secret to the email, if there is such a login; earlier ones are of no use any more. Does the same and takes
     * as long if there is none: the same statements, and one commit that writes in either case.
     *
     * @param realm null for the master org
     */
    public void start(Caller caller, @Nullable OrgId realm, String email) {
        Email address = Email.of(email);
        Optional<OrgId> of = realm == null ? transactions.read(orgs::findRoot) : Optional.of(realm);
        List<Attempts.Counter> counters = attempts.of(caller, DEED, of.orElse(null), address);
        Secret secret = Secret.next();
        Optional<LoginMapper.Kept> found = transactions.write(caller, () -> {
            attempts.take(counters);
            Optional<LoginMapper.Kept> login = of.flatMap(id -> logins.lock(id, address));
            LoginId id = login.map(LoginMapper.Kept::id).orElseGet(LoginId::next);
            secrets.revoke(id, Set.of(Purpose.RECOVERY));
            secrets.keep(secret, Purpose.RECOVERY, id, null, properties.recoveryLife());
            return login;
        });
        found.ifPresent(login -> mails.send(SecretMails.recovery(login.id(), login.email(), secret, properties)));
    }

    /** Sets a new password by a secret, which is used up, and ends all sessions of the login. */
    public void finish(Caller caller, Secret secret, String password) {
        List<Attempts.Counter> counters = attempts.of(caller);
        transactions.run(caller, () -> attempts.take(counters));
        // Before the password is hashed, which is dear.
        transactions.read(
                () -> secrets.find(secret, OneTimeSecrets.FOR_PASSWORD).orElseThrow(Recoveries::noGood));
        String hash = passwords.hash(password);
        transactions.run(caller, () -> {
            attempts.giveBack(counters); // undone with all else where the secret is no good
            Holder holder = secrets.use(secret, OneTimeSecrets.FOR_PASSWORD).orElseThrow(Recoveries::noGood);
            setPassword(caller, holder.login(), hash);
        });
    }

    private void setPassword(Caller caller, LoginId id, String hash) {
        logins.updatePassword(id, hash, clock.instant());
        sessions.deleteOthers(id, null);
        secrets.revoke(id, OneTimeSecrets.FOR_PASSWORD);
        LoginMapper.Kept login = logins.findKept(id).orElseThrow(Recoveries::noGood);
        activities.record(
                caller.as("login:" + id),
                login.realmId(),
                "login.update",
                ActivityObject.of("login", id, login.email().value()),
                Stale.login(id));
    }

    private static RuntimeException noGood() {
        return unauthorized("The secret is unknown, used or expired.");
    }
}
