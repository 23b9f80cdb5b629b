package customers.core.feed;

import customers.core.OwnCore;
import customers.core.WithPersons;
import customers.core.access.Caller;
import customers.core.access.Role;
import customers.core.cache.Caches;
import customers.core.credential.Credentials;
import customers.core.credential.Secret;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.token.CreatedToken;
import customers.core.token.NewAccessToken;
import customers.core.tree.Lineages;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Two servers on one database, each of which remembers the same credentials and orgs. The other follows the feed. */
abstract class WithOtherServer extends WithPersons {
    static OwnCore other;

    @Autowired
    Environment environment;

    Reseller seller;
    OrgId customer;
    Person owner;
    Person person;
    MemberId ownership;
    MemberId member;
    CreatedToken token;
    Secret ownersSession;
    Secret session;
    Secret sessionOfLink;

    @BeforeEach
    void begin() {
        if (other == null) {
            other = startOther("1m");
        }
        seller = reseller(root(), finite("customers", 9));
        customer = customer(seller.org());
        owner = person(customer);
        person = person(customer);
        ownership = member(customer, owner, Role.OWNER);
        member = member(customer, person, Role.SUPER_ADMIN);
        token = tokens.create(admin(), customer, new NewAccessToken(Set.of(Role.SUPPORT), null, null));
        ownersSession = open(seller.org(), owner, PASSWORD).secret();
        session = open(seller.org(), person, PASSWORD).secret();
        String url = links.create(admin(), customer, member).url();
        UUID otp = UUID.fromString(url.substring(url.indexOf('=') + 1));
        sessionOfLink = links.open(ANONYMOUS, otp, ORIGIN).secret();
        follow();
        use(credentials, lineages);
        useOther();
    }

    @AfterAll
    static void end() {
        other.close();
        other = null;
    }

    final OwnCore startOther(String life) {
        return OwnCore.startOn(
                environment.getRequiredProperty("spring.datasource.url"), "customers.cache.life=" + life);
    }

    /** Gives all events their positions and has the other server read them. */
    final void follow() {
        int moved = sequencer.advance();
        while (moved > 0) {
            moved = sequencer.advance();
        }
        other.get(Forgetting.class).advance();
    }

    final void useOther() {
        use(other.get(Credentials.class), other.get(Lineages.class));
    }

    final void use(Credentials credentialsThere, Lineages lineagesThere) {
        credentialsThere.authenticate(ANONYMOUS, token.secret(), null);
        List.of(ownersSession, session, sessionOfLink)
                .forEach(secret -> credentialsThere.authenticate(ANONYMOUS, null, secret));
        List.of(root(), seller.org(), customer).forEach(lineagesThere::of);
    }

    final void lineagesOfOther() {
        List.of(root(), seller.org(), customer).forEach(other.get(Lineages.class)::of);
    }

    final Caller signedIn(Secret secret) {
        return credentials.authenticate(ANONYMOUS, null, secret);
    }

    static long remembered(Caches caches) {
        return caches.all().stream()
                .mapToLong(recent -> recent.measured().asMap().size())
                .sum();
    }
}
