package customers.core.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.core.WithCore;
import customers.core.access.Caller;
import customers.core.customer.NewCustomer;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

class TransactionsIT extends WithCore {
    @Autowired
    Transactions transactions;

    private Caller late() {
        Caller admin = admin();
        return new Caller(
                admin.actor(),
                null,
                admin.memberships(),
                admin.requestId(),
                null,
                Instant.now().minusMillis(1));
    }

    @Test
    void commitNothingAfterTheDeadline() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 5));
        OrgId customer = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("websites", 1));
        refused(Reason.UNAVAILABLE, () -> customers.create(late(), seller.org(), new NewCustomer(name("Late"))));
        refused(Reason.UNAVAILABLE, () -> sales.sell(late(), seller.org(), customer, sale(plan)));
        refused(Reason.UNAVAILABLE, () -> plans.create(late(), seller.org(), newPlan("Late")));
        refused(Reason.UNAVAILABLE, () -> deletions.deleteOrg(late(), seller.org()));
        assertThat(used(seller.subscription(), "websites")).isZero();
        assertThat(get(customer).subscriptionsCount()).isZero();
    }

    @Test
    void leaveNothingOfWorkThatFails() {
        Reseller seller = reseller(root(), finite("customers", 5));
        Map<String, Long> before = rows();
        assertThatThrownBy(() -> transactions.run(admin(), () -> {
                    customer(seller.org());
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rows()).isEqualTo(before);
        assertThat(used(seller.subscription(), "customers")).isZero();
    }

    @Test
    void tellApartWhatIsUndoneAndWhatMayHaveBeenCommitted() {
        AtomicInteger runs = new AtomicInteger();
        refused(
                Reason.UNAVAILABLE,
                () -> transactions.writeOnce(admin(), () -> {
                    runs.incrementAndGet();
                    customer(root());
                    throw new CannotAcquireLockException("lost");
                }));
        refused(Reason.UNAVAILABLE, () -> transactions.writeOnce(late(), () -> customer(root())));
        assertThat(runs).hasValue(1);
        assertThatThrownBy(() -> transactions.writeOnce(admin(), () -> {
                    Long connection = sql.queryForObject("SELECT CONNECTION_ID()", Long.class);
                    return transactions.readCommitted(() -> sql.update("KILL " + connection));
                }))
                .isInstanceOf(OutcomeUnknownException.class)
                .cause()
                .isInstanceOfSatisfying(
                        CustomersException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNAVAILABLE));
    }

    @Test
    void runAgainAsAWholeAfterALostLock() {
        AtomicInteger runs = new AtomicInteger();
        OrgId made = transactions.write(admin(), () -> {
            OrgId org = customer(root());
            if (runs.incrementAndGet() < 4) {
                throw new CannotAcquireLockException("lost");
            }
            return org;
        });
        assertThat(runs).hasValue(4);
        assertThat(get(made).id()).isEqualTo(made);
        refused(
                Reason.UNAVAILABLE,
                () -> transactions.run(admin(), () -> {
                    customer(root());
                    throw new CannotAcquireLockException("lost for good");
                }));
    }

    @Test
    void runAgainWhenWhatTheyAreAboutWasErasedMeanwhile() {
        AtomicInteger runs = new AtomicInteger();
        transactions.run(admin(), () -> {
            if (runs.incrementAndGet() < 3) {
                tokenOfNoOrg();
            }
        });
        assertThat(runs).hasValue(3);
        refused(Reason.UNAVAILABLE, () -> transactions.run(admin(), this::tokenOfNoOrg));
    }

    private void tokenOfNoOrg() {
        sql.update("INSERT INTO access_tokens (id, org_id, secret_hash, first_five, roles, created_at)"
                + " VALUES (REPEAT('t', 16), REPEAT('n', 16), REPEAT('s', 32), 'aaaaa', 'SUPPORT', NOW())");
    }

    @Test
    void aRowThatStaysLockedIsAnsweredAsUnavailable() throws Exception {
        Reseller seller = reseller(root(), finite("customers", 5));
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        Thread holder = new Thread(() -> transactions.run(admin(), () -> {
            lineages.forChangeOf(seller.org());
            locked.countDown();
            try {
                tried.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        holder.start();
        locked.await();
        try {
            Caller admin = admin();
            Caller hurried = new Caller(
                    "a", null, admin.memberships(), "r", null, Instant.now().plusMillis(1500));
            refused(
                    Reason.UNAVAILABLE,
                    () -> customers.create(hurried, seller.org(), new NewCustomer(name("Waiting"))));
        } finally {
            tried.countDown();
            holder.join();
        }
    }
}
