package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.core.LongLockWaits;
import customers.core.Race;
import customers.core.WithCore;
import customers.core.access.Caller;
import customers.core.access.Role;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.org.Org;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What several new customers in one transaction leave, alone and in races. */
@LongLockWaits
class CustomersTogetherIT extends WithCore {
    private static final int RACERS = 24;
    private static final int EACH = 6;

    @Autowired
    private CustomersTogether together;

    @Autowired
    private PlatformTransactionManager transactions;

    private static CustomersTogether.Asked asked(Caller caller, OrgId parent, String name) {
        return new CustomersTogether.Asked(caller, parent, new NewCustomer(name));
    }

    private List<String> ledger(OrgId cause) {
        return sql.queryForList(
                "SELECT CONCAT(subscription_id, ' ', resource, ' ', amount, ' ', unlimited, ' ', balance, ' ', operation,"
                        + " ' ', request_id) FROM ledger WHERE cause_org_id = UNHEX(?) ORDER BY id",
                String.class,
                hex(cause));
    }

    private static String hex(OrgId org) {
        return org.toString().replace("-", "");
    }

    @Test
    void leaveWhatEachAloneWouldLeave() {
        Reseller one = reseller(root(), finite("customers", 9));
        Reseller lower = reseller(one.org(), finite("customers", 3));
        Caller named = as(Role.OWNER, one.org()).withRequestId("another");
        String name = name("Customer");
        List<OrgId> made = together
                .create(List.of(
                        asked(admin(), one.org(), name),
                        asked(admin(), lower.org(), name("Below")),
                        asked(named, one.org(), name("Other")),
                        asked(admin(), root(), name("Of the root"))))
                .stream()
                .map(Optional::orElseThrow)
                .toList();
        long from = one.subscription().value();
        assertThat(ledger(made.get(0))).containsExactly(from + " customers 1 0 5 customer.create request-1");
        assertThat(ledger(made.get(2))).containsExactly(from + " customers 1 0 6 customer.create another");
        assertThat(ledger(made.get(1)))
                .containsExactly(lower.subscription().value() + " customers 1 0 1 customer.create request-1");
        assertThat(ledger(made.get(3))).isEmpty();
        Org first = get(made.get(0));
        assertThat(first.name()).isEqualTo(name);
        assertThat(first.parentId()).isEqualTo(one.org());
        assertThat(lineages.of(made.get(1)).nodes())
                .extracting(node -> node.id())
                .containsExactly(made.get(1), lower.org(), one.org(), root());
        assertThat(number(
                        "SELECT COUNT(*) FROM activities WHERE org_id = UNHEX(?) AND kind = 'customer.create'"
                                + " AND object_id IN (?, ?)",
                        hex(one.org()),
                        made.get(0).toString(),
                        made.get(2).toString()))
                .isEqualTo(2);
    }

    @Test
    void leaveNothingWhenTheyDoNotAllFit() {
        Reseller seller = reseller(root(), finite("customers", 1));
        String same = name("Same");
        Map<String, Long> before = rows();
        for (List<CustomersTogether.Asked> asked : List.of(
                List.of(asked(admin(), seller.org(), name("One")), asked(admin(), seller.org(), name("Two"))),
                List.of(asked(admin(), root(), same), asked(admin(), root(), same)))) {
            assertThatThrownBy(() -> together.create(asked)).isInstanceOf(RuntimeException.class);
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(used(seller.subscription(), "customers")).isZero();
    }

    @Test
    void leaveOutWhatNobodyMayOrCanCreate() {
        Reseller seller = reseller(root(), finite("customers", 9));
        OrgId noSeller = customer(root());
        Caller stranger = as(Role.OWNER, noSeller);
        List<Optional<OrgId>> made = together.create(List.of(
                asked(stranger, seller.org(), name("One")),
                asked(admin(), noSeller, name("Two")),
                asked(admin(), OrgId.next(), name("Three")),
                asked(admin(), seller.org(), " "),
                asked(admin(), seller.org(), name("Five"))));
        assertThat(made.subList(0, 4)).containsOnly(Optional.empty());
        assertThat(made.get(4)).isPresent();
        assertThat(used(seller.subscription(), "customers")).isEqualTo(1);
    }

    /** One parent's lock is not to hold up the others; its own customers wait for it as they always do. */
    @Test
    void ofSeveralParentsWaitForNoRow() throws Exception {
        Reseller one = reseller(root(), finite("customers", 9));
        Reseller other = reseller(root(), finite("customers", 9));
        List<CustomersTogether.Asked> ofBoth =
                List.of(asked(admin(), one.org(), name("One")), asked(admin(), other.org(), name("Two")));
        CompletableFuture<List<Optional<OrgId>>> ofOne = new CompletableFuture<>();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            sql.queryForList("SELECT id FROM orgs WHERE id = UNHEX(?) FOR UPDATE", hex(one.org()));
            assertThatThrownBy(() -> CompletableFuture.supplyAsync(() -> together.create(ofBoth))
                            .get(60, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOfSatisfying(
                            CustomersException.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNAVAILABLE));
            ofOne.completeAsync(() -> together.create(
                    List.of(asked(admin(), one.org(), name("Three")), asked(admin(), one.org(), name("Four")))));
            assertThat(ofOne.copy()
                            .completeOnTimeout(List.of(), 200, TimeUnit.MILLISECONDS)
                            .join())
                    .isEmpty();
        });
        assertThat(ofOne.get(60, TimeUnit.SECONDS)).hasSize(2).doesNotContain(Optional.empty());
    }

    @Test
    void inARaceExactlyAsManyAreCreatedAsThereIsRoomFor() throws Exception {
        int limit = RACERS * EACH * 2 / 3;
        Reseller seller = reseller(root(), finite("customers", limit));
        List<Race.Outcome<OrgId>> outcomes = Collections.synchronizedList(new ArrayList<>());
        Race.run(RACERS, () -> {
            for (int i = 0; i < EACH; i++) {
                Callable<OrgId> one = () -> customers.create(admin(), seller.org(), new NewCustomer(name("Racer")));
                outcomes.addAll(Race.run(1, one));
            }
            return EACH;
        });
        assertThat(outcomes.stream()
                        .map(Race.Outcome::value)
                        .filter(Objects::nonNull)
                        .distinct())
                .hasSize(limit);
        assertThat(outcomes.stream().map(Race.Outcome::reason).filter(Objects::nonNull))
                .hasSize(RACERS * EACH - limit)
                .containsOnly(Reason.QUOTA_EXCEEDED);
        assertThat(used(seller.subscription(), "customers")).isEqualTo(limit);
        assertThat(sql.queryForList(
                        "SELECT balance FROM ledger WHERE subscription_id = ? ORDER BY id",
                        Long.class,
                        seller.subscription().value()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, limit).mapToObj(Long::valueOf).toList());
    }

    /** Two of a name in a group undo it; then one of them wins, and all others that were with them do. */
    @Test
    void inARaceForANameOneWins() throws Exception {
        Reseller seller = reseller(root(), finite("customers", 999));
        String same = name("Same");
        List<Callable<OrgId>> works = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            String name = i % 2 == 0 ? same : name("Other");
            works.add(() -> customers.create(admin(), seller.org(), new NewCustomer(name)));
        }
        List<Race.Outcome<OrgId>> outcomes = Race.run(works);
        assertThat(outcomes.stream().filter(Race.Outcome::won)).hasSize(RACERS / 2 + 1);
        assertThat(outcomes.stream().map(Race.Outcome::reason).filter(Objects::nonNull))
                .containsOnly(Reason.ALREADY_EXISTS);
        assertThat(used(seller.subscription(), "customers")).isEqualTo(RACERS / 2 + 1);
    }
}
