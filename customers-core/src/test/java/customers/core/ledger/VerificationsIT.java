package customers.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.OwnCore;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Role;
import customers.core.customer.Customers;
import customers.core.customer.NewCustomer;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.quota.Finding;
import customers.core.quota.Invariants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Passes over the whole installation, which is this test's own. */
class VerificationsIT {
    private static OwnCore core;
    private static Verifications verifications;
    private static JdbcTemplate sql;
    private static OrgId customer;

    @BeforeAll
    static void begin() {
        core = OwnCore.begun();
        verifications = core.get(Verifications.class);
        sql = core.get(JdbcTemplate.class);
        customer = core.get(Customers.class).create(core.owner(), core.root(), new NewCustomer("Customer"));
    }

    @BeforeEach
    void allIsRight() {
        sql.update("UPDATE orgs SET websites_count = 0");
        sql.update("UPDATE verifications SET started_at = UTC_TIMESTAMP(3), finished_at = NULL, violations = NULL,"
                + " clean_at = NULL");
    }

    @AfterAll
    static void end() {
        core.close();
    }

    private static void falsify() {
        sql.update("UPDATE orgs SET websites_count = 3 WHERE root IS NULL");
    }

    private static List<Finding> verify(Caller caller, OrgId org) {
        List<Finding> findings = new ArrayList<>();
        verifications.verify(caller, org, findings::add);
        return findings;
    }

    @Test
    void aPassOverTheWholeInstallationIsKept() {
        assertThat(verifications.last().violations()).isNull();
        assertThat(verifications.last().cleanAt()).isNull();
        assertThat(verify(core.owner(), core.root())).isEmpty();
        LastPass clean = verifications.last();
        assertThat(clean.violations()).isZero();
        assertThat(clean.cleanAt()).isNotNull().isBeforeOrEqualTo(clean.finishedAt());
        falsify();
        assertThat(verify(core.owner(), core.root())).hasSize(1);
        assertThat(verifications.last().violations()).isEqualTo(1);
        assertThat(verifications.last().cleanAt()).isEqualTo(clean.cleanAt());
    }

    @Test
    void aPassOverLessIsNot() {
        falsify();
        assertThat(verify(core.owner(), customer)).hasSize(1);
        assertThat(verifications.last().finishedAt()).isNull();
    }

    @Test
    void whoEndsItIsToldNoMoreAndNothingIsKept() {
        falsify();
        List<Finding> findings = new ArrayList<>();
        verifications.verify(core.owner(), core.root(), finding -> {
            findings.add(finding);
            return false;
        });
        assertThat(findings).hasSize(1);
        assertThat(verifications.last().finishedAt()).isNull();
    }

    @Test
    void isForThoseWhoReadTheSubtree() {
        Membership support = new Membership(customer, false, Set.of(Role.SUPPORT));
        Caller caller = new Caller("token:test", null, List.of(support), "r", null, null);
        assertThat(verify(caller, customer)).isEmpty();
        Assertions.assertThatThrownBy(() -> verify(caller, core.root()))
                .isInstanceOfSatisfying(
                        CustomersException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN));
    }

    @Test
    void isGivenUpWhenTheDeadlineIsPast() {
        Caller owner = core.owner();
        // A timeout is a second at least; the rule under way when it ends is the last.
        Instant soon = Instant.now().plusMillis(100);
        Caller late = new Caller(owner.actor(), null, owner.memberships(), "r", null, soon);
        CountDownLatch never = new CountDownLatch(1);
        Assertions.assertThatThrownBy(() -> verifications.verify(late, core.root(), new Invariants.Listener() {
                    @Override
                    public boolean found(Finding finding) {
                        return true;
                    }

                    @Override
                    public boolean checked(int rules, int of) {
                        try {
                            return rules > 1 || !never.await(1200, TimeUnit.MILLISECONDS);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }))
                .isInstanceOfSatisfying(
                        CustomersException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
    }

    @Test
    void ofManyServersOneVerifiesWhenItIsTime() {
        Duration interval = Duration.ofHours(1);
        assertThat(verifications.verifyIfDue(interval, finding -> true)).isFalse();
        sql.update("UPDATE verifications SET started_at = started_at - INTERVAL 61 MINUTE");
        assertThat(verifications.verifyIfDue(interval, finding -> true)).isTrue();
        assertThat(verifications.verifyIfDue(interval, finding -> true)).isFalse();
        assertThat(verifications.last().violations()).isZero();
    }
}
