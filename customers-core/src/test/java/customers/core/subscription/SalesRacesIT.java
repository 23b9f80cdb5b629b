package customers.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.WithCore;
import customers.core.access.Caller;
import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sales that are asked for at the same time and so are made in common transactions, to the last one that fits. */
class SalesRacesIT extends WithCore {
    private static final int RACERS = 24;
    private static final int EACH = 8;

    private long commits() {
        return Long.parseLong(
                (String) sql.queryForMap("SHOW GLOBAL STATUS LIKE 'Com_commit'").get("Value"));
    }

    /** Each racer sells so often; answers what became of all. */
    private static List<Race.Outcome<SubscriptionId>> race(List<Callable<SubscriptionId>> sales) throws Exception {
        List<Race.Outcome<SubscriptionId>> outcomes = Collections.synchronizedList(new ArrayList<>());
        Race.run(sales.stream()
                        .<Callable<Integer>>map(sale -> () -> {
                            for (int i = 0; i < EACH; i++) {
                                outcomes.addAll(Race.run(1, sale));
                            }
                            return EACH;
                        })
                        .toList())
                .forEach(outcome -> assertThat(outcome.won()).isTrue());
        return outcomes;
    }

    @Test
    void ofOneSellerSellExactlyWhatThereIs() throws Exception {
        int limit = RACERS * EACH * 2 / 3;
        Reseller seller = reseller(root(), finite("customers", 99), finite("websites", 2 * limit + 1));
        PlanId plan = plan(seller.org(), finite("websites", 2));
        List<OrgId> customers =
                IntStream.range(0, 3).mapToObj(i -> customer(seller.org())).toList();
        long before = commits();
        List<Race.Outcome<SubscriptionId>> outcomes = race(IntStream.range(0, RACERS)
                .<Callable<SubscriptionId>>mapToObj(i -> () -> sell(seller.org(), customers.get(i % 3), plan))
                .toList());
        long inCommits = commits() - before;
        assertThat(outcomes.stream().filter(Race.Outcome::won)).hasSize(limit);
        assertThat(outcomes.stream()
                        .map(Race.Outcome::value)
                        .filter(Objects::nonNull)
                        .distinct())
                .hasSize(limit);
        assertThat(outcomes.stream().map(Race.Outcome::reason).filter(Objects::nonNull))
                .containsOnly(Reason.QUOTA_EXCEEDED);
        assertThat(inCommits).as("commits").isLessThan(limit);
        assertThat(used(seller.subscription(), "websites")).isEqualTo(2L * limit);
        assertThat(customers.stream()
                        .mapToLong(org -> get(org).subscriptionsCount())
                        .sum())
                .isEqualTo(limit);
        assertBalancesFollow(seller.subscription());
    }

    /** Each entry has the balance that the one before it left, and its own amount more. */
    private void assertBalancesFollow(SubscriptionId source) {
        assertThat(number(
                        "SELECT COUNT(*) FROM (SELECT balance, SUM(amount) OVER (PARTITION BY resource ORDER BY id) AS sum"
                                + " FROM ledger WHERE subscription_id = ?) l WHERE l.balance <> l.sum",
                        source.value()))
                .isZero();
    }

    @Test
    void ofManySellersWithSeveralPlansAndCallersWhoMayNotEachHasItsOwnAnswer() throws Exception {
        List<Reseller> sellers = IntStream.range(0, 5)
                .mapToObj(i -> reseller(root(), finite("customers", 99), finite("websites", 20 + i)))
                .toList();
        Caller stranger = as(Role.OWNER, customer(root()));
        List<Callable<SubscriptionId>> works = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            OrgId seller = sellers.get(i % 5).org();
            PlanId plan = plan(seller, finite("websites", 1 + i % 2));
            OrgId customer = customer(seller);
            Caller caller = i % 6 == 0 ? stranger : admin();
            works.add(() -> sales.sell(caller, seller, customer, sale(plan)));
        }
        List<Race.Outcome<SubscriptionId>> outcomes = race(works);
        assertThat(outcomes.stream().filter(outcome -> outcome.reason() == Reason.FORBIDDEN))
                .hasSize(RACERS / 6 * EACH);
        assertThat(outcomes.stream()
                        .map(Race.Outcome::reason)
                        .filter(Objects::nonNull)
                        .distinct())
                .containsOnly(Reason.FORBIDDEN, Reason.QUOTA_EXCEEDED);
        sellers.forEach(seller -> assertBalancesFollow(seller.subscription()));
        sellers.forEach(
                seller -> assertThat(used(seller.subscription(), "websites")).isBetween(19L, 24L));
    }

    /** A reseller plan twice to one customer, one external id twice: one of them wins, whoever was with whom. */
    @Test
    void ofWhatIsUniqueOneWins() throws Exception {
        Reseller seller = reseller(root(), finite("customers", 500), finite("websites", 500));
        PlanId reseller = plan(seller.org(), finite("customers", 1));
        OrgId customer = customer(seller.org());
        List<Race.Outcome<SubscriptionId>> outcomes = race(IntStream.range(0, RACERS)
                .<Callable<SubscriptionId>>mapToObj(i -> () -> sell(seller.org(), customer, reseller))
                .toList());
        assertThat(outcomes.stream().filter(Race.Outcome::won)).hasSize(1);
        assertThat(outcomes.stream().map(Race.Outcome::reason).filter(Objects::nonNull))
                .containsOnly(Reason.ALREADY_EXISTS);
        assertThat(used(seller.subscription(), "customers")).isEqualTo(2);
    }
}
