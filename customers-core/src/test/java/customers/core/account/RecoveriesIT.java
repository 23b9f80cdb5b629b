package customers.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.WithPersons;
import customers.core.access.Caller;
import customers.core.credential.Secret;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecoveriesIT extends WithPersons {

    @Test
    void setANewPasswordAndEndAllSessions() throws Exception {
        OrgId org = customer(root());
        Person person = person(org);
        Caller before = signedIn(open(root(), person, PASSWORD));
        recoveries.start(ANONYMOUS, null, person.email().toUpperCase(Locale.ROOT));
        Secret secret = mails.nextSecret(person.email());
        recoveries.finish(ANONYMOUS, secret, "a new password");
        refused(Reason.UNAUTHORIZED, () -> own.get(before));
        refused(Reason.UNAUTHORIZED, () -> open(root(), person, PASSWORD));
        assertThat(own.get(signedIn(open(root(), person, "a new password"))).passwordLastChangedAt())
                .isNotNull();
    }

    @Test
    void whoStartsAgainMakesTheEarlierSecretUseless() throws Exception {
        Person person = person(customer(root()));
        recoveries.start(ANONYMOUS, root(), person.email());
        Secret first = mails.nextSecret(person.email());
        recoveries.start(ANONYMOUS, root(), person.email());
        Secret second = mails.nextSecret(person.email());
        refused(Reason.UNAUTHORIZED, () -> recoveries.finish(ANONYMOUS, first, "a new password"));
        recoveries.finish(ANONYMOUS, second, "a new password");
    }

    @Test
    void expire() throws Exception {
        Person person = person(customer(root()));
        recoveries.start(ANONYMOUS, root(), person.email());
        Secret secret = mails.nextSecret(person.email());
        sql.update(
                "UPDATE one_time_secrets SET expires_at = '2000-01-01' WHERE secret_hash = ?", (Object) secret.hash());
        refused(Reason.UNAUTHORIZED, () -> recoveries.finish(ANONYMOUS, secret, "a new password"));
        refused(Reason.UNAUTHORIZED, () -> recoveries.finish(ANONYMOUS, Secret.next(), "a new password"));
    }

    @Test
    void answerTheSameWithoutSuchALogin() {
        long before = number("SELECT COUNT(*) FROM one_time_secrets");
        recoveries.start(ANONYMOUS, null, "nobody-has-this@example.com");
        recoveries.start(ANONYMOUS, OrgId.next(), "owner@example.com");
        assertThat(number("SELECT COUNT(*) FROM one_time_secrets")).isEqualTo(before);
    }

    @Test
    void ofManyWhoShowOneSecretOneSetsThePassword() throws Exception {
        Person person = person(customer(root()));
        recoveries.start(ANONYMOUS, null, person.email());
        Secret secret = mails.nextSecret(person.email());
        assertThat(Race.run(5, () -> {
                            recoveries.finish(ANONYMOUS, secret, "a new password");
                            return true;
                        })
                        .stream()
                        .filter(Race.Outcome::won))
                .hasSize(1);
    }
}
