package customers.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.core.Race;
import customers.core.WithPersons;
import customers.core.access.Caller;
import customers.core.account.LoginChange;
import customers.core.credential.Secret;
import customers.core.customer.NewCustomer;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.expiry.ExpiredRows;
import customers.core.id.OrgId;
import customers.core.login.NewLogin;
import customers.core.transaction.Transactions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

class ReplaysIT extends WithPersons {
    @Autowired
    Replays replays;

    @Autowired
    Transactions transactions;

    @Autowired
    ExpiredRows expired;

    private Reseller seller;

    @BeforeEach
    void aSellerOfTwo() {
        seller = reseller(root(), finite("customers", 2));
    }

    private static KeyedCall call(String key, String request) {
        return KeyedCall.of(Caller.anonymous("r", null, null), "operation", key, bytes(request), null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** How an answer reads: the bytes, how it ended, and whether it was told before. */
    private String once(KeyedCall call, Supplier<Object> work) {
        Replay replay = replays.once(
                admin(), call, () -> bytes(String.valueOf(work.get())), refusal -> bytes(refusal.getMessage()));
        return (replay.replayed() ? "again: " : "")
                + (replay.refused() ? "refused: " : "")
                + new String(replay.answer(), StandardCharsets.UTF_8);
    }

    private Object newCustomer(String name) {
        return customers.create(admin(), seller.org(), new NewCustomer(name));
    }

    @Test
    void ofManyAtOnceWithOneKeyOneIsDoneAndAllAreAnsweredTheSame() throws Exception {
        for (int round = 0; round < 5; round++) {
            KeyedCall call = call(name("key"), "request");
            OrgId parent = reseller(root(), finite("customers", 9)).org();
            List<Race.Outcome<String>> outcomes = Race.run(
                    8, () -> once(call, () -> customers.create(admin(), parent, new NewCustomer(name("Racing")))));
            assertThat(outcomes).allMatch(Race.Outcome::won);
            assertThat(outcomes.stream().map(Race.Outcome::value).filter(answer -> !answer.startsWith("again: ")))
                    .singleElement()
                    .satisfies(first -> assertThat(outcomes)
                            .extracting(outcome -> outcome.value().replace("again: ", ""))
                            .containsOnly(first));
            assertThat(number("SELECT COUNT(*) FROM orgs WHERE parent_id = ?", bytes(parent.value())))
                    .isEqualTo(1);
        }
    }

    @Test
    void ofManyAtOnceThatAreRefusedAllGetTheRefusalOfTheFirst() throws Exception {
        KeyedCall call = call(name("key"), "request");
        List<Race.Outcome<String>> outcomes =
                Race.run(8, () -> once(call, () -> customers.create(admin(), root(), new NewCustomer(" "))));
        assertThat(outcomes).allMatch(Race.Outcome::won);
        assertThat(outcomes)
                .extracting(outcome -> outcome.value().replace("again: ", ""))
                .allMatch(answer -> answer.startsWith("refused: "))
                .containsOnly(outcomes.get(0).value().replace("again: ", ""));
    }

    @Test
    void aLostLockHasAllDoneAgain() {
        AtomicInteger runs = new AtomicInteger();
        Supplier<Object> work = () -> {
            Object id = newCustomer("Retried");
            if (runs.incrementAndGet() < 4) {
                throw new CannotAcquireLockException("lost");
            }
            return id;
        };
        KeyedCall call = call(name("key"), "request");
        String first = once(call, work);
        assertThat(runs).hasValue(4);
        assertThat(once(call, work)).isEqualTo("again: " + first);
        assertThat(used(seller.subscription(), "customers")).isEqualTo(1);
    }

    @Test
    void aRefusalIsKeptAndNothingElseOfTheCall() {
        Supplier<Object> twoOfAName = () -> List.of(newCustomer("Taken"), newCustomer("Taken"));
        KeyedCall call = call(name("key"), "request");
        Map<String, Long> before = rows();
        String refusal = once(call, twoOfAName);
        assertThat(refusal).startsWith("refused: ").contains("name");
        before.merge("idempotency_keys", 1L, Long::sum);
        assertThat(rows()).isEqualTo(before);
        assertThat(once(call, () -> newCustomer("Free"))).isEqualTo("again: " + refusal);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatFailedForAMomentIsNotKept() {
        KeyedCall call = call(name("key"), "request");
        Map<String, Long> before = rows();
        for (Reason reason : List.of(Reason.UNAVAILABLE, Reason.RATE_LIMITED, Reason.UNAUTHORIZED, Reason.INTERNAL)) {
            refused(
                    reason,
                    () -> once(call, () -> {
                        newCustomer("Failing");
                        throw CustomersException.of(reason, "for a moment");
                    }));
        }
        assertThatThrownBy(() -> once(call, () -> {
                    newCustomer("Failing");
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rows()).isEqualTo(before);
        assertThat(once(call, () -> newCustomer("Failing"))).doesNotStartWith("again: ");
    }

    @Test
    void anotherBodyIsRefusedAndAnotherCallerOrOperationIsAnotherCall() {
        String key = name("key");
        once(call(key, "request"), () -> "answer");
        CustomersException refusal =
                refused(Reason.ALREADY_EXISTS, () -> once(call(key, "other"), () -> newCustomer("Never")));
        assertThat(refusal).hasMessage("The idempotency key was used before, with another body.");
        Caller other = Caller.anonymous("r", null, null).as("token:other");
        assertThat(once(KeyedCall.of(other, "operation", key, bytes("request"), null), () -> "theirs"))
                .isEqualTo("theirs");
        assertThat(once(KeyedCall.of(other, "another", key, bytes("request"), null), () -> "another"))
                .isEqualTo("another");
        assertThat(once(call(key, "request"), () -> "new")).isEqualTo("again: answer");
    }

    @Test
    void aFirstCallThatDoesNotEndIsNotWaitedForForever() throws Exception {
        KeyedCall call = call(name("key"), "request");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        Thread first = new Thread(() -> once(call, () -> {
            begun.countDown();
            try {
                refused.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return newCustomer("Slow");
        }));
        first.start();
        begun.await();
        try {
            CustomersException refusal = refused(Reason.ALREADY_EXISTS, () -> once(call, () -> newCustomer("Never")));
            assertThat(refusal).hasMessageContaining("still being worked on; try again");
        } finally {
            refused.countDown();
            first.join();
        }
        assertThat(once(call, () -> newCustomer("Never"))).startsWith("again: ");
    }

    @Test
    void nothingReadableIsKeptOfASecretAndAnotherCredentialIsRefused() {
        Secret credential = Secret.next();
        String key = name("key");
        KeyedCall call = KeyedCall.of(admin(), "operation", key, bytes("request"), credential);
        assertThat(once(call, () -> "a secret answer")).isEqualTo("a secret answer");
        assertThat(number("SELECT COUNT(*) FROM idempotency_keys WHERE answer LIKE '%secret%'"))
                .isZero();
        assertThat(once(call, () -> "new")).isEqualTo("again: a secret answer");
        KeyedCall otherSession = KeyedCall.of(admin(), "operation", key, bytes("request"), Secret.next());
        assertThat(refused(Reason.ALREADY_EXISTS, () -> once(otherSession, () -> "new")))
                .hasMessageContaining("another session");
    }

    @Test
    void isOverAfterItsTimeAndPurged() {
        String key = name("key");
        once(call(key, "request"), () -> "first");
        sql.update("UPDATE idempotency_keys SET expires_at = NOW(3) - INTERVAL 1 SECOND");
        assertThat(once(call(key, "request"), () -> "second")).isEqualTo("second");
        assertThat(once(call(key, "request"), () -> "third")).isEqualTo("again: second");
        sql.update("INSERT INTO idempotency_keys (id, request_hash, refused, answer, expires_at)"
                + " WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 450)"
                + " SELECT UNHEX(SHA2(i, 256)), REPEAT('r', 32), 0, 'a', NOW(3) - INTERVAL 1 SECOND FROM n");
        assertThat(expired.purge()).isGreaterThanOrEqualTo(450);
        assertThat(once(call(key, "request"), () -> "third")).isEqualTo("again: second");
    }

    @Test
    void aMailIsSentOnceAndOnlyWhenTheCallIsDone() throws Exception {
        String never = email();
        String address = email();
        assertThat(once(call(name("key"), "request"), () -> {
                    logins.create(admin(), seller.org(), new NewLogin(never, "Never", null));
                    return newCustomer(" ");
                }))
                .startsWith("refused: ");
        KeyedCall call = call(name("key"), "request");
        Supplier<Object> invite = () -> logins.create(admin(), seller.org(), new NewLogin(address, "Ann", null));
        once(call, invite);
        assertThat(mails.until(address)).doesNotContain(never);
        once(call, invite);
        String last = email();
        logins.create(admin(), seller.org(), new NewLogin(last, "Last", null));
        assertThat(mails.until(last)).doesNotContain(never, address);
    }

    @Test
    void aWrongPasswordCountsThoughTheCallIsUndone() {
        Person person = person(seller.org());
        Caller caller = signedIn(open(root(), person, PASSWORD));
        for (int i = 0; i < 10; i++) {
            LoginChange wrong = new LoginChange(email(), null, null, null, "wrong");
            assertThat(once(call(name("key"), "request"), () -> own.update(caller, wrong)))
                    .startsWith("refused: ");
        }
        LoginChange right = new LoginChange(email(), null, null, null, PASSWORD);
        refused(Reason.RATE_LIMITED, () -> once(call(name("key"), "request"), () -> own.update(caller, right)));
    }
}
