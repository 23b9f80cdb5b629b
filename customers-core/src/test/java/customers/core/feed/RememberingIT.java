package customers.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customers.core.OwnCore;
import customers.core.Race;
import customers.core.access.Role;
import customers.core.cache.Caches;
import customers.core.credential.Credentials;
import customers.core.credential.Secret;
import customers.core.customer.NewCustomer;
import customers.core.dryrun.DryRuns;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.id.PlanId;
import customers.core.plan.PlanEdits;
import customers.core.plan.PlanResource;
import customers.core.token.CreatedToken;
import customers.core.token.NewAccessToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long servers go on believing, and what they do not forget. */
class RememberingIT extends WithOtherServer {
    @Autowired
    PlanEdits edits;

    @Autowired
    DryRuns dryRuns;

    /** What happens all the time makes nobody read anew. */
    @Test
    void notOfSalesNorOfWhatElseIsNew() {
        PlanId plan = plan(seller.org());
        long here = remembered(caches);
        long there = remembered(other.get(Caches.class));
        customers.create(admin(), seller.org(), new NewCustomer(name("Customer")));
        sell(seller.org(), customer, plan);
        sell(root(), customer(root()), plan(root(), finite("customers", 1)));
        edits.addResource(admin(), seller.org(), plan, new PlanResource("customers", 0L));
        tokens.create(admin(), customer, new NewAccessToken(Set.of(Role.SUPPORT), null, null));
        open(seller.org(), person, PASSWORD);
        follow();
        assertThat(remembered(caches)).isEqualTo(here).isPositive();
        assertThat(remembered(other.get(Caches.class))).isEqualTo(there);
    }

    @Test
    void notOfWhatIsOnlyTried() {
        long here = remembered(caches);
        dryRuns.run(admin(), trying -> tokens.revoke(trying, customer, token.id()));
        assertThat(remembered(caches)).isEqualTo(here);
        use(credentials, lineages);
    }

    /** A server that was away for long does not look for what it missed. */
    @Test
    void ofEverythingWhenItIsFarBehind() {
        sql.update("UPDATE feed SET position = position + ?", Forgetting.FARTHEST + 1);
        follow();
        assertThat(remembered(other.get(Caches.class))).isZero();
        useOther();
        sql.update("UPDATE feed SET position = position - 1");
        follow();
        assertThat(remembered(other.get(Caches.class))).isZero();
    }

    @Test
    void whateverBecomesOfTheFeedNothingOutlivesItsLife() {
        try (OwnCore alone = startOther("300ms")) {
            Credentials there = alone.get(Credentials.class);
            there.authenticate(ANONYMOUS, token.secret(), null);
            tokens.revoke(admin(), customer, token.id());
            await().atMost(Duration.ofMinutes(1))
                    .until(() ->
                            reasonOf(() -> there.authenticate(ANONYMOUS, token.secret(), null)) == Reason.UNAUTHORIZED);
        }
    }

    /** Some are read for the first time while they are revoked. */
    @Test
    void nobodyPassesOnceTheRevocationIsAnswered() throws Exception {
        for (int round = 0; round < 40; round++) {
            CreatedToken raced = tokens.create(admin(), customer, new NewAccessToken(Set.of(Role.SUPPORT), null, null));
            Callable<Boolean> use = () -> {
                while (reasonOf(() -> credentials.authenticate(ANONYMOUS, raced.secret(), null)) == null) {
                    forgetAll();
                }
                return true;
            };
            List<Callable<Boolean>> racers = new ArrayList<>(List.of(use, use, use));
            racers.add(() -> {
                tokens.revoke(admin(), customer, raced.id());
                return credentialsRefuse(raced.secret());
            });
            assertThat(Race.run(racers)).allMatch(outcome -> Boolean.TRUE.equals(outcome.value()));
        }
    }

    private boolean credentialsRefuse(Secret secret) {
        for (int i = 0; i < 100; i++) {
            if (reasonOf(() -> credentials.authenticate(ANONYMOUS, secret, null)) != Reason.UNAUTHORIZED) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Reason reasonOf(Runnable call) {
        try {
            call.run();
            return null;
        } catch (CustomersException e) {
            return e.reason();
        }
    }
}
