package customers.core.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.plan.PlanEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deletes, restores, sales and edits of plans at once; after each test the invariants are checked. */
class DeletionRacesIT extends WithDeletions {
    private static final Set<Reason> REFUSALS = Set.of(
            Reason.NOT_FOUND,
            Reason.FORBIDDEN,
            Reason.QUOTA_EXCEEDED,
            Reason.FAILED_PRECONDITION,
            Reason.ALREADY_EXISTS);

    @Autowired
    PlanEdits edits;

    private interface Work {
        void run() throws Exception;
    }

    private static Callable<Boolean> work(Work work) {
        return () -> {
            work.run();
            return true;
        };
    }

    private void race(List<Callable<Boolean>> works) throws Exception {
        assertThat(Race.run(works))
                .filteredOn(outcome -> !outcome.won())
                .allSatisfy(outcome -> assertThat(outcome.reason()).isIn(REFUSALS));
        assertThat(invariants.check()).isEmpty();
    }

    @Test
    void restoresAndSalesWantTheSameRest() throws Exception {
        for (int round = 0; round < 3; round++) {
            Reseller seller = reseller(root(), finite("customers", 20), finite("websites", 30));
            PlanId plan = plan(seller.org(), finite("websites", 3));
            List<Callable<Boolean>> works = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                OrgId org = customer(seller.org());
                SubscriptionId sold = sell(seller.org(), org, plan);
                OrgId buyer = customer(seller.org());
                if (i % 2 == 0) {
                    deletions.deleteOrg(admin(), org);
                    works.add(work(() -> restore(org)));
                } else {
                    delete(org, sold);
                    works.add(work(() -> restore(org, sold)));
                }
                works.add(work(() -> sell(seller.org(), buyer, plan)));
                works.add(work(() -> sell(seller.org(), buyer, plan)));
            }
            race(works);
            assertThat(used(seller.subscription(), "websites")).isEqualTo(30);
        }
    }

    @Test
    void everythingAtOnceInOneSubtree() throws Exception {
        for (int round = 0; round < 3; round++) {
            Reseller top = reseller(root(), finite("customers", 60), finite("websites", 200));
            PlanId offer = plan(top.org(), finite("customers", 5), finite("websites", 20));
            List<Callable<Boolean>> works = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                OrgId seller = customer(top.org());
                SubscriptionId held = sell(top.org(), seller, offer);
                PlanId plan = plan(seller, finite("websites", 2));
                OrgId leaf = customer(seller);
                SubscriptionId sold = sell(seller, leaf, plan);
                works.add(repeat(() -> deletions.deleteOrg(admin(), seller), () -> restore(seller)));
                works.add(repeat(() -> delete(seller, held), () -> restore(seller, held)));
                works.add(repeat(() -> deletions.deleteOrg(admin(), leaf), () -> restore(leaf)));
                works.add(repeat(() -> delete(leaf, sold), () -> restore(leaf, sold)));
                works.add(repeat(() -> sell(seller, leaf, plan), () -> customer(seller)));
                works.add(repeat(
                        () -> edits.setResource(admin(), seller, plan, finite("websites", 3)),
                        () -> edits.setResource(admin(), seller, plan, finite("websites", 1))));
            }
            works.add(repeat(
                    () -> edits.setResource(admin(), top.org(), offer, finite("websites", 30)),
                    () -> edits.setResource(admin(), top.org(), offer, finite("websites", 10))));
            race(works);
        }
    }

    /** These in turns, each whether or not the one before was refused. */
    private static Callable<Boolean> repeat(Work... turns) {
        return work(() -> {
            for (int i = 0; i < 4; i++) {
                for (Work turn : turns) {
                    assertThat(Race.run(List.of(work(turn))).get(0).reason())
                            .satisfiesAnyOf(
                                    reason -> assertThat(reason).isNull(),
                                    reason -> assertThat(reason).isIn(REFUSALS));
                }
            }
        });
    }

    @Test
    void ofTheSameThingTwiceOneOfThemDoesIt() throws Exception {
        Reseller seller = reseller(root(), finite("customers", 20), finite("websites", 30));
        OrgId org = customer(seller.org());
        SubscriptionId sold = sell(seller.org(), org, plan(seller.org(), finite("websites", 3)));
        assertThat(Race.run(4, work(() -> delete(org, sold))))
                .filteredOn(Race.Outcome::won)
                .hasSize(1);
        assertThat(Race.run(4, work(() -> restore(org, sold)))).allMatch(Race.Outcome::won);
        assertThat(used(seller.subscription(), "websites")).isEqualTo(3);
        assertThat(Race.run(List.of(
                        work(() -> erasures.eraseOrg(admin(), org)),
                        work(() -> deletions.deleteOrg(admin(), org)),
                        work(() -> erasures.eraseOrg(admin(), org)),
                        work(() -> erasures.eraseSubscription(admin(), org, sold)))))
                .filteredOn(Race.Outcome::won)
                .isNotEmpty();
        assertThat(number("SELECT COUNT(*) FROM orgs WHERE id = ?", bytes(org))).isZero();
    }

    @Test
    void erasuresAmongSalesLeaveNothingBehind() throws Exception {
        for (int round = 0; round < 3; round++) {
            Reseller top = reseller(root(), finite("customers", 60), finite("websites", 200));
            Reseller seller = reseller(top.org(), finite("customers", 20), finite("websites", 50));
            PlanId plan = plan(seller.org(), finite("websites", 1));
            OrgId buyer = customer(seller.org());
            List<Callable<Boolean>> works = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                works.add(work(() -> sell(seller.org(), buyer, plan)));
                works.add(work(() -> customer(seller.org())));
                works.add(work(() -> plan(seller.org(), finite("websites", 2))));
            }
            works.add(7, work(() -> erasures.eraseOrg(admin(), seller.org())));
            race(works);
            assertThat(number("SELECT COUNT(*) FROM orgs WHERE id = ?", bytes(seller.org())))
                    .isZero();
            assertThat(used(top.subscription(), "customers")).isZero();
            assertThat(used(top.subscription(), "websites")).isZero();
        }
    }
}
