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
        Email email = Email.of("login.email", login.email());
        DisplayName name = DisplayName.of("login.name", login.name());
        String password = login.password();
        String hash = password == null ? null : passwords.hash(password);
        Secret invitation = Secret.next();
        LoginId id = transactions.write(caller, () -> insert(caller, org, email, name, hash, invitation));
        if (hash == null) {
            mails.send(SecretMails.invitation(id, email, invitation, properties));
        }
        return id;
    }

    private LoginId insert(
            Caller caller, OrgId org, Email email, DisplayName name, @Nullable String hash, Secret invitation) {
        var lineage = lineages.forWriteBelow(org);
        Access.require(caller, Operation.CREATE_LOGIN, lineage);
        LoginId id = LoginId.next();
        try {
            logins.insert(id, lineage.realm(), email, name.value(), hash, clock.instant());
        } catch (DuplicateKeyException e) {
            throw alreadyExists("A login of this realm has the email " + email.value() + " already.");
        }
        if (hash == null) {
            secrets.keep(invitation, Purpose.INVITATION, id, null, properties.invitationLife());
        }
        activities.record(caller, org, "login.create", ActivityObject.of("login", id, name.value()));
        return id;
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
