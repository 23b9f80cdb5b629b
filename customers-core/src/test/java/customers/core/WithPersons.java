package customers.core;

import customers.core.access.Caller;
import customers.core.access.Role;
import customers.core.account.OwnLogin;
import customers.core.account.Recoveries;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.id.WebsiteId;
import customers.core.login.LoginMapper;
import customers.core.login.Logins;
import customers.core.login.NewLogin;
import customers.core.login.Passwords;
import customers.core.member.Members;
import customers.core.member.Owners;
import customers.core.session.OpenedSession;
import customers.core.session.Origin;
import customers.core.session.SignOnLinks;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;

/** A core with what makes persons, members and sessions. */
public abstract class WithPersons extends WithCore {
    protected static final String PASSWORD = "a password of the tests";
    protected static final Caller ANONYMOUS = Caller.anonymous("request-9", null, null);
    protected static final Origin ORIGIN = new Origin("tests", null);
    private static final AtomicLong EMAILS = new AtomicLong();

    @Autowired
    protected Logins logins;

    @Autowired
    protected LoginMapper loginMapper;

    @Autowired
    protected Passwords passwords;

    @Autowired
    protected OwnLogin own;

    @Autowired
    protected Recoveries recoveries;

    @Autowired
    protected Members members;

    @Autowired
    protected Owners owners;

    @Autowired
    protected SignOnLinks links;

    @Autowired
    protected SentMails mails;

    /** A person of the realm of an org. */
    public record Person(LoginId id, String email) {}

    protected static String email() {
        return "person" + EMAILS.incrementAndGet() + "@example.com";
    }

    /** A person of the org's realm, with a password. */
    protected final Person person(OrgId org) {
        String email = email();
        return new Person(logins.create(admin(), org, new NewLogin(email, "Person", PASSWORD)), email);
    }

    protected final Person invited(OrgId org) {
        String email = email();
        return new Person(logins.create(admin(), org, new NewLogin(email, "Person", null)), email);
    }

    protected final MemberId member(OrgId org, Person person, Role... roles) {
        return members.create(admin(), org, person.id(), Set.of(roles));
    }

    protected final OpenedSession open(OrgId realm, Person person, String password) {
        return sessions.open(ANONYMOUS, realm, person.email(), password, ORIGIN);
    }

    protected final Caller signedIn(OpenedSession session) {
        return credentials.authenticate(ANONYMOUS, null, session.secret());
    }

    protected final Set<Role> roles(OrgId org, MemberId id) {
        return members.get(admin(), org, id).roles().items();
    }

    /** A live website of the org, written as it is kept. */
    protected final WebsiteId website(OrgId org) {
        WebsiteId id = WebsiteId.next();
        sql.update(
                "INSERT INTO websites (id, org_id, kind, domain_id, domain, status, tags, php_version, created_at)"
                        + " VALUES (?, ?, 'NORMAL', ?, ?, 'ACTIVE', '[]', 'php84', NOW())",
                bytes(id.value()),
                bytes(org.value()),
                bytes(id.value()),
                id + ".example.com");
        sql.update("UPDATE orgs SET websites_count = websites_count + 1 WHERE id = ?", bytes(org.value()));
        return id;
    }

    protected static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
