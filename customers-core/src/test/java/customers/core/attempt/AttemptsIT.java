package customers.core.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import customers.core.OwnCore;
import customers.core.Race;
import customers.core.WithPersons;
import customers.core.access.Caller;
import customers.core.account.LoginChange;
import customers.core.account.Recoveries;
import customers.core.credential.Secret;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.expiry.ExpiredRows;
import customers.core.session.Sessions;
import customers.core.session.SignOnLinks;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With the defaults: 10 for a login and 100 for an address in 15 minutes. */
class AttemptsIT extends WithPersons {
    @Autowired
    ExpiredRows expired;

    private static Caller from(String address) {
        return Caller.anonymous("request-9", address, null);
    }

    private Object guess(Caller caller, String email, String password) {
        return sessions.open(caller, null, email, password, ORIGIN);
    }

    private static CustomersException caught(Runnable call) {
        CustomersException refusal = catchThrowableOfType(CustomersException.class, call::run);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static List<Reason> reasons(List<Race.Outcome<Object>> outcomes) {
        return outcomes.stream().map(Race.Outcome::reason).toList();
    }

    @Test
    void ofManyWrongPasswordsAtOnceNoMoreThanTheLimitAreTested() throws Exception {
        Person person = person(customer(root()));
        List<Reason> reasons = reasons(Race.run(25, () -> guess(from("192.0.2.1"), person.email(), "wrong")));
        assertThat(reasons).filteredOn(Reason.UNAUTHORIZED::equals).hasSize(10);
        assertThat(reasons).filteredOn(Reason.RATE_LIMITED::equals).hasSize(15);
        CustomersException refusal = caught(() -> guess(from("192.0.2.2"), person.email(), PASSWORD));
        assertThat(refusal.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(refusal.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(90));
    }

    @Test
    void aLoginThatDoesNotExistIsLimitedTheSame() throws Exception {
        List<Reason> reasons = reasons(Race.run(15, () -> guess(from("192.0.2.3"), "nobody@example.com", "wrong")));
        assertThat(reasons).filteredOn(Reason.UNAUTHORIZED::equals).hasSize(10);
        assertThat(reasons).filteredOn(Reason.RATE_LIMITED::equals).hasSize(5);
    }

    @Test
    void aSuccessUsesNothingUp() {
        Person person = person(customer(root()));
        for (int i = 0; i < 12; i++) {
            guess(from("192.0.2.4"), person.email(), PASSWORD);
        }
    }

    @Test
    void comesBackBitByBit() {
        Person person = person(customer(root()));
        for (int i = 0; i < 10; i++) {
            caught(() -> guess(from(null), person.email(), "wrong"));
        }
        assertThat(caught(() -> guess(from(null), person.email(), PASSWORD)).reason())
                .isEqualTo(Reason.RATE_LIMITED);
        sql.update("UPDATE attempts SET whole_at = TIMESTAMPADD(SECOND, -90, whole_at)");
        assertThat(caught(() -> guess(from(null), person.email(), "wrong")).reason())
                .isEqualTo(Reason.UNAUTHORIZED);
        assertThat(caught(() -> guess(from(null), person.email(), PASSWORD)).reason())
                .isEqualTo(Reason.RATE_LIMITED);
    }

    @Test
    void wrongCurrentPasswordsCountAsWell() {
        Person person = person(customer(root()));
        Caller caller = signedIn(open(root(), person, PASSWORD));
        LoginChange wrong = new LoginChange(null, null, null, "a new password", "wrong");
        for (int i = 0; i < 10; i++) {
            assertThat(caught(() -> own.update(caller, wrong)).reason()).isEqualTo(Reason.FORBIDDEN);
        }
        assertThat(caught(() -> own.update(caller, wrong)).reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(caught(() -> open(root(), person, PASSWORD)).reason()).isEqualTo(Reason.RATE_LIMITED);
        own.update(caller, new LoginChange(null, "New", null, null, null));
    }

    @Test
    void recoveriesAreLimitedByThemselves() {
        Person person = person(customer(root()));
        for (int i = 0; i < 10; i++) {
            recoveries.start(from(null), null, person.email());
        }
        assertThat(caught(() -> recoveries.start(from(null), null, person.email()))
                        .reason())
                .isEqualTo(Reason.RATE_LIMITED);
        open(root(), person, PASSWORD);
    }

    /** In a window so long that on no machine an attempt comes back during the test. */
    @Test
    void oneAddressIsLimitedWhateverItTries() {
        Caller caller = from("192.0.2.5");
        try (OwnCore core = OwnCore.begun("customers.identity.attempts-window=10h")) {
            for (int i = 0; i < 50; i++) {
                caught(() -> core.get(SignOnLinks.class).open(caller, UUID.randomUUID(), ORIGIN));
                caught(() -> core.get(Recoveries.class).finish(caller, Secret.next(), "a new password"));
            }
            for (Runnable another : List.<Runnable>of(
                    () -> core.get(SignOnLinks.class).open(caller, UUID.randomUUID(), ORIGIN),
                    () -> core.get(Recoveries.class).finish(caller, Secret.next(), "a new password"),
                    () -> core.get(Sessions.class).open(caller, null, "owner@example.com", "wrong", ORIGIN),
                    () -> core.get(Recoveries.class).start(caller, null, "owner@example.com"))) {
                assertThat(caught(another).reason()).isEqualTo(Reason.RATE_LIMITED);
            }
            core.get(Sessions.class)
                    .open(from("192.0.2.6"), null, "owner@example.com", "correct horse battery staple", ORIGIN);
        }
    }

    @Test
    void whatIsOverIsPurgedInBatches() {
        caught(() -> guess(from("192.0.2.7"), "purged@example.com", "wrong"));
        long left = number("SELECT COUNT(*) FROM attempts");
        for (int i = 0; i < 450; i++) {
            sql.update("INSERT INTO attempts VALUES (UNHEX(SHA2(?, 256)), '2000-01-01')", "old " + i);
        }
        open(root(), person(customer(root())), PASSWORD);
        sql.update("UPDATE sessions SET expires_at = '2000-01-01'");
        assertThat(expired.purge()).isGreaterThanOrEqualTo(451);
        assertThat(number("SELECT COUNT(*) FROM attempts WHERE whole_at < '2001-01-01'"))
                .isZero();
        assertThat(number("SELECT COUNT(*) FROM attempts"))
                .isLessThanOrEqualTo(left + 1)
                .isPositive();
        assertThat(number("SELECT COUNT(*) FROM sessions")).isZero();
        assertThat(expired.purge()).isZero();
    }
}
