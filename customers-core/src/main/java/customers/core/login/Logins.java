package customers.core.login;

import static customers.core.error.CustomersException.alreadyExists;

import customers.core.IdentityProperties;
import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.credential.OneTimeSecrets;
import customers.core.credential.OneTimeSecrets.Purpose;
import customers.core.credential.Secret;
import customers.core.id.LoginId;
import customers.core.id.OrgId;
import customers.core.listing.Order;
import customers.core.listing.Page;
import customers.core.mail.Mails;
import customers.core.org.DisplayName;
import customers.core.org.OrgMapper;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Persons, as the orgs see them whose members they are or may be. */
@Component
public class Logins {
    private final LoginMapper logins;
    private final OrgMapper orgs;
    private final Passwords passwords;
    private final OneTimeSecrets secrets;
    private final Mails mails;
    private final Lineages lineages;
    private final Activities activities;
    private final Transactions transactions;
    private final IdentityProperties properties;
    private final Clock clock;

    public Logins(
            LoginMapper logins,
            OrgMapper orgs,
            Passwords passwords,
            OneTimeSecrets secrets,
            Mails mails,
            Lineages lineages,
            Activities activities,
            Transactions transactions,
            IdentityProperties properties,
            Clock clock) {
        this.logins = logins;
        this.orgs = orgs;
        this.passwords = passwords;
        this.secrets = secrets;
        this.mails = mails;
        this.lineages = lineages;
        this.activities = activities;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    /** Creates a login in the realm of the org. Without a password the person is invited by mail to set one. */
    public LoginId create(Caller caller, OrgId org, NewLogin login) {
        // Before the password is hashed, which is dear.
        transactions.read(() -> Access.require(caller, Operation.CREATE_LOGIN, lineages.of(org)));
        Prepared prepared = prepare("login", login);
        LoginId id = transactions.write(caller, () -> {
            Lineage lineage = lineages.forWriteBelow(org);
            Access.require(caller, Operation.CREATE_LOGIN, lineage);
            LoginId written = write(lineage.realm(), prepared);
            tell(caller, org, written, prepared);
            return written;
        });
        invite(id, prepared);
        return id;
    }

    /**
     * A login that can be written.
     *
     * @param hash null to invite the person
     */
    public record Prepared(
            Email email, DisplayName name, @Nullable String hash, Secret invitation) {

        /** Not the hash. */
        @Override
        public String toString() {
            return "Prepared[email=" + email + "]";
        }
    }

    /** Checks a login, whose fields are below the given one, and hashes its password: outside any transaction. */
    public Prepared prepare(String field, NewLogin login) {
        Email email = Email.of(field + ".email", login.email());
        DisplayName name = DisplayName.of(field + ".name", login.name());
        String password = login.password();
        return new Prepared(email, name, password == null ? null : passwords.hash(password), Secret.next());
    }

    /** Writes a login, inside the transaction of who may do so. */
    public LoginId write(OrgId realm, Prepared login) {
        LoginId id = LoginId.next();
        try {
            logins.insert(id, realm, login.email(), login.name().value(), login.hash(), clock.instant());
        } catch (DuplicateKeyException e) {
            throw alreadyExists(
                    "A login of this realm has the email " + login.email().value() + " already.");
        }
        if (login.hash() == null) {
            secrets.keep(login.invitation(), Purpose.INVITATION, id, null, properties.invitationLife());
        }
        return id;
    }

    /** Records that a login was made for an org. */
    public void tell(Caller caller, OrgId org, LoginId id, Prepared login) {
        activities.record(
                caller,
                org,
                "login.create",
                ActivityObject.of("login", id, login.name().value()));
    }

    /** Tells the person who has no password how to set one. After the commit. */
    public void invite(LoginId id, Prepared login) {
        if (login.hash() == null) {
            mails.send(SecretMails.invitation(id, login.email(), login.invitation(), properties));
        }
    }

    /** Lists all logins of the installation. */
    public Page<Login> listAll(Caller caller, @Nullable String search, Page.Request page) {
        return transactions.read(() -> {
            OrgId root = orgs.findRoot().orElseGet(OrgId::next);
            Access.require(caller, Operation.READ_LOGINS, lineages.of(root));
            return read(new LoginQuery(null, search, page));
        });
    }

    /** Lists the logins whose realm the org is. */
    public Page<Login> list(Caller caller, OrgId org, @Nullable String search, Page.Request page) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_LOGINS, lineages.of(org));
            return read(new LoginQuery(org, search, page));
        });
    }

    private Page<Login> read(LoginQuery query) {
        return Page.read(
                query.page(),
                Order.byId(Login::id, LoginId::of),
                slice -> logins.list(query, slice),
                () -> logins.count(query));
    }
}
