package customers.core.login;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.WithPersons;
import customers.core.access.Role;
import customers.core.credential.Secret;
import customers.core.error.Reason;
import customers.core.id.LoginId;
import customers.core.id.OrgId;
import customers.core.listing.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LoginsIT extends WithPersons {

    @Test
    void belongToTheRealmAboveTheOrgAndAreUniqueThereWithoutCase() {
        OrgId realm = reseller(root(), unlimited("customers")).org();
        OrgId one = customer(realm);
        OrgId two = customer(realm);
        String email = email();
        LoginId id = logins.create(
                as(Role.SUPER_ADMIN, one),
                one,
                new NewLogin(" " + email.toUpperCase(Locale.ROOT) + " ", " Ann ", PASSWORD));
        refused(Reason.ALREADY_EXISTS, () -> logins.create(admin(), two, new NewLogin(email, "Ann", PASSWORD)));
        logins.create(admin(), realm, new NewLogin(email, "Another Ann, of another realm", PASSWORD));
        assertThat(logins.list(admin(), realm, email, firstPage()).items())
                .singleElement()
                .satisfies(login -> {
                    assertThat(login.id()).isEqualTo(id);
                    assertThat(login.email()).isEqualTo(new Email(email));
                    assertThat(login.name()).isEqualTo("Ann");
                    assertThat(login.passwordLastChangedAt()).isNull();
                    assertThat(login.colorCode()).matches("#[0-9a-f]{6}");
                });
        assertThat(number(
                        "SELECT COUNT(*) FROM activities WHERE kind = 'login.create' AND object_id = ?", id.toString()))
                .isEqualTo(1);
    }

    @Test
    void ofTheMasterOrgAreInItsOwnRealm() {
        Person person = person(root());
        assertThat(open(root(), person, PASSWORD).memberships()).isEmpty();
    }

    @Test
    void ofManyWithOneEmailAtOnceOneIsCreated() throws Exception {
        OrgId org = customer(root());
        String email = email();
        assertThat(Race.run(6, () -> logins.create(admin(), org, new NewLogin(email, "Ann", null))).stream()
                        .map(Race.Outcome::reason))
                .containsOnlyOnce((Reason) null)
                .allMatch(reason -> reason == null || reason == Reason.ALREADY_EXISTS);
    }

    @Test
    void areCreatedAndListedByThoseWhoMay() {
        OrgId org = customer(root());
        refused(Reason.FORBIDDEN, () -> logins.create(as(Role.SUPPORT, org), org, new NewLogin(email(), "Ann", null)));
        refused(Reason.FORBIDDEN, () -> logins.create(as(Role.OWNER, org), root(), new NewLogin(email(), "A", null)));
        refused(Reason.FORBIDDEN, () -> logins.listAll(as(Role.OWNER, org), null, firstPage()));
        refused(Reason.FORBIDDEN, () -> logins.list(as(Role.OWNER, org), root(), null, firstPage()));
        logins.listAll(as(Role.SYSADMIN, root()), null, firstPage());
        logins.list(as(Role.SUPPORT, root()), org, null, firstPage());
        refused(Reason.INVALID_INPUT, () -> logins.create(admin(), org, new NewLogin(email(), " ", null)));
        refused(
                Reason.INVALID_INPUT,
                () -> logins.create(admin(), org, new NewLogin("İ".repeat(200) + "@example.com", "Ann", null)));
    }

    @Test
    void areFoundByAPartOfTheNameOrTheEmailWithoutCaseAndPage() {
        OrgId realm = reseller(root(), unlimited("customers")).org();
        OrgId org = customer(realm);
        for (String name : new String[] {"Grüße", "50% of_it!", "Zoë"}) {
            logins.create(admin(), org, new NewLogin(email(), name, null));
        }
        assertThat(logins.list(admin(), realm, "GRÜSSE".substring(0, 3), firstPage())
                        .total())
                .isEqualTo(1);
        assertThat(logins.list(admin(), realm, "% OF_", firstPage()).total()).isEqualTo(1);
        assertThat(logins.list(admin(), realm, "it!", firstPage()).total()).isEqualTo(1);
        assertThat(logins.list(admin(), realm, "%", firstPage()).total()).isEqualTo(1);
        assertThat(logins.list(admin(), realm, "@EXAMPLE", firstPage()).total()).isEqualTo(3);
        Page<Login> last = logins.list(admin(), realm, null, new Page.Request(0, 1, true));
        assertThat(last.total()).isEqualTo(3);
        assertThat(last.items()).extracting(Login::name).containsExactly("Zoë");
    }

    @Test
    void withoutAPasswordAreInvitedAndSetItOnce() throws Exception {
        OrgId org = customer(root());
        Person person = invited(org);
        Secret secret = mails.nextSecret(person.email());
        refused(Reason.UNAUTHORIZED, () -> open(root(), person, PASSWORD));
        recoveries.finish(ANONYMOUS, secret, "the first password");
        refused(Reason.UNAUTHORIZED, () -> recoveries.finish(ANONYMOUS, secret, "another"));
        assertThat(own.get(signedIn(open(root(), person, "the first password"))).passwordLastChangedAt())
                .isNull();
        assertThat(number("SELECT COUNT(*) FROM one_time_secrets WHERE secret_hash = ?", (Object) secret.hash()))
                .isZero();
    }
}
