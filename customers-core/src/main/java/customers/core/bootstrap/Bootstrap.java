package customers.core.bootstrap;

import customers.core.access.Caller;
import customers.core.access.Role;
import customers.core.access.Roles;
import customers.core.credential.Secret;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.id.TokenId;
import customers.core.login.Email;
import customers.core.login.LoginMapper;
import customers.core.login.Passwords;
import customers.core.member.MemberMapper;
import customers.core.org.DisplayName;
import customers.core.org.OrgMapper;
import customers.core.token.AccessToken;
import customers.core.token.TokenMapper;
import customers.core.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Begins an empty installation: the master org, its owner's login and a first token, in one transaction. */
@Component
public class Bootstrap {
    private static final Logger LOG = LoggerFactory.getLogger(Bootstrap.class);
    private static final int SHORTEST_TOKEN = 32;

    private final OrgMapper orgs;
    private final LoginMapper logins;
    private final MemberMapper members;
    private final TokenMapper tokens;
    private final Passwords passwords;
    private final Transactions transactions;
    private final BootstrapProperties properties;
    private final Clock clock;

    public Bootstrap(
            OrgMapper orgs,
            LoginMapper logins,
            MemberMapper members,
            TokenMapper tokens,
            Passwords passwords,
            Transactions transactions,
            BootstrapProperties properties,
            Clock clock) {
        this.orgs = orgs;
        this.logins = logins;
        this.members = members;
        this.tokens = tokens;
        this.passwords = passwords;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    /** Does nothing where there is a master org. Of several servers that start at once, one succeeds. */
    public void run() {
        Caller system = Caller.system("bootstrap");
        if (transactions.read(orgs::findRoot).isPresent()) {
            return;
        }
        String email = properties.ownerEmail();
        String password = properties.ownerPassword();
        if (email == null || email.isBlank() || password == null || password.isBlank()) {
            LOG.warn("There is no master org, and no owner email and password to begin with were given.");
            return;
        }
        String hash = passwords.hash(password);
        try {
            OrgId id = transactions.write(system, () -> insert(Email.of(email), hash));
            LOG.info("Began with the master org {}", id);
        } catch (DuplicateKeyException e) {
            LOG.info("Another server has begun with the master org");
        }
    }

    private OrgId insert(Email email, String passwordHash) {
        Instant now = clock.instant();
        OrgId org = OrgId.next();
        DisplayName name = DisplayName.of("customers.bootstrap.org-name", properties.orgName());
        orgs.insert(new OrgMapper.Row(org, null, 1, name.value(), null, null, null, now));
        orgs.insertIntoTree(org, null);
        LoginId login = LoginId.next();
        logins.insert(login, org, email, email.value(), passwordHash, now);
        MemberId member = MemberId.next();
        members.insert(member, org, login, org, new Roles(Set.of(Role.OWNER)), now);
        members.updateOwner(org, member);
        insertToken(org, now);
        return org;
    }

    private void insertToken(OrgId org, Instant now) {
        String token = properties.token();
        if (token == null || token.isBlank()) {
            return;
        }
        if (token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException(
                    "customers.bootstrap.token must have " + SHORTEST_TOKEN + " characters at least");
        }
        Secret secret = new Secret(token);
        Roles roles = new Roles(Set.of(Role.SUPER_ADMIN));
        tokens.insert(
                org, new AccessToken(TokenId.next(), secret.firstFive(), roles, null, "Bootstrap"), secret.hash(), now);
    }
}
