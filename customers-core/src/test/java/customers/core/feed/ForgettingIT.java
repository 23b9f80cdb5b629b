package customers.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.access.Role;
import customers.core.account.LoginChange;
import customers.core.cache.Caches;
import customers.core.cache.Contradictions;
import customers.core.credential.Credentials;
import customers.core.credential.Secret;
import customers.core.deletion.Erasures;
import customers.core.idempotency.KeyedCall;
import customers.core.idempotency.Replays;
import customers.core.member.MemberChange;
import customers.core.org.OrgChange;
import customers.core.subscription.SubscriptionChange;
import customers.core.subscription.SubscriptionChanges;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What servers forget: the one that does the write at once, the other when it reads of it. That nothing which the first
 * remembers is wrong by then is looked at after this test as after every one of the core.
 */
class ForgettingIT extends WithOtherServer {
    @Autowired
    Erasures erasures;

    @Autowired
    SubscriptionChanges changes;

    @Autowired
    Replays replays;

    /** The write makes something wrong that the other server remembers, until that has read of it. */
    private void noticed(Runnable write) {
        write.run();
        assertThat(Contradictions.of(other.get(Caches.class))).isNotEmpty();
        follow();
        assertThat(Contradictions.of(other.get(Caches.class))).isEmpty();
    }

    @Test
    void ofARevokedToken() {
        long before = remembered(other.get(Caches.class));
        noticed(() -> tokens.revoke(admin(), customer, token.id()));
        assertThat(remembered(other.get(Caches.class))).isEqualTo(before - 1);
    }

    @Test
    void ofEndedSessions() {
        noticed(() -> sessions.deleteCurrent(signedIn(ownersSession)));
        noticed(() -> sessions.deleteAll(signedIn(session)));
    }

    @Test
    void ofTheEndedSessionsOfALink() {
        noticed(() -> sessions.deleteAll(signedIn(sessionOfLink)));
    }

    @Test
    void ofANewPassword() {
        Secret kept = open(seller.org(), person, PASSWORD).secret();
        LoginChange change = new LoginChange(null, null, null, "a new password", PASSWORD);
        noticed(() -> own.update(signedIn(kept), change));
    }

    @Test
    void ofARecoveredPassword() throws Exception {
        recoveries.start(ANONYMOUS, seller.org(), person.email());
        Secret secret = mails.nextSecret(person.email());
        noticed(() -> recoveries.finish(ANONYMOUS, secret, "a new password"));
    }

    @Test
    void ofAnotherMembership() {
        noticed(() -> members.create(admin(), customer(seller.org()), person.id(), Set.of(Role.SUPPORT)));
    }

    @Test
    void ofOtherRoles() {
        noticed(() -> members.update(admin(), customer, member, new MemberChange(Set.of(Role.SUPPORT), null, null)));
    }

    @Test
    void ofARemovedMember() {
        noticed(() -> members.delete(admin(), customer, member));
    }

    @Test
    void ofAnotherOwnerAndNone() {
        noticed(() -> owners.set(admin(), customer, member));
        useOther();
        noticed(() -> owners.remove(admin(), customer));
        useOther();
        noticed(() -> members.delete(admin(), customer, ownership));
    }

    @Test
    void ofASuspensionAndItsEnd() {
        noticed(() -> suspend(root(), seller.org(), true));
        useOther();
        noticed(() -> suspend(root(), seller.org(), false));
    }

    @Test
    void ofADeletedAndRestoredOrg() {
        other.get(Credentials.class).authenticate(ANONYMOUS, null, session);
        noticed(() -> deletions.deleteOrg(admin(), customer));
        lineagesOfOther();
        other.get(Credentials.class).authenticate(ANONYMOUS, null, session);
        noticed(() -> orgs.update(admin(), customer, new OrgChange(null, null, true, null, null)));
    }

    @Test
    void ofADeletedAndRestoredResellerSubscription() {
        noticed(() -> deletions.deleteSubscription(admin(), seller.org(), seller.subscription()));
        lineagesOfOther();
        noticed(() -> changes.update(
                admin(), seller.org(), seller.subscription(), new SubscriptionChange(null, true, null, null, null)));
    }

    @Test
    void ofAnErasedOrg() {
        noticed(() -> erasures.eraseOrg(admin(), customer));
    }

    @Test
    void ofAnErasedResellerSubscription() {
        noticed(() -> erasures.eraseSubscription(admin(), seller.org(), seller.subscription()));
    }

    @Test
    void ofWhatIsDoneInAUnit() {
        KeyedCall call = KeyedCall.of(admin(), "operation", name("key"), new byte[0], null);
        noticed(() -> replays.once(
                admin(),
                call,
                () -> {
                    tokens.revoke(admin(), customer, token.id());
                    return new byte[0];
                },
                refusal -> new byte[0]));
    }
}
