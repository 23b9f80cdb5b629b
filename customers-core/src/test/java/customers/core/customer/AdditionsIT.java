package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithPersons;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.listing.Page;
import customers.core.org.Org;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Landmarks are put right by what is added to a listing, while others add to it too. */
class AdditionsIT extends WithPersons {
    private static final Page.Request FAR = new Page.Request(4, 2, false);

    @Autowired
    private CustomerListings listings;

    @Autowired
    private Atlas atlas;

    private OrgId seller;
    private PlanId plan;

    @BeforeEach
    void grow() {
        seller = reseller(root(), unlimited("customers")).org();
        plan = plan(seller);
        for (String name : List.of("b", "d", "f", "h", "j", "l", "n", "p")) {
            add(name);
        }
    }

    private OrgId add(String name) {
        return customers.create(admin(), seller, new NewCustomer(name, null));
    }

    private static CustomerQuery query(Page.Request page, @Nullable PlanId plan, CustomerSort sort) {
        return new CustomerQuery(true, null, null, plan, CustomerLookup.NONE, sort, page);
    }

    private static CustomerQuery byName(Page.Request page) {
        return query(page, null, CustomerSort.NAME);
    }

    private Page<Org> read(CustomerQuery query) {
        return listings.read(lineages.of(seller), query, 1);
    }

    private List<String> names(Page.Request page) {
        return read(byName(page)).items().stream().map(Org::name).toList();
    }

    private Set<Long> places() {
        Listed listed = Listed.of(new Below(seller, false, null), byName(FAR));
        return Objects.requireNonNull(atlas.find(listed)).places().keySet();
    }

    /** Whether they have a position when they are looked for, or get it afterwards. */
    @Test
    void placesMoveWithWhatIsCreated() {
        assertThat(names(FAR)).containsExactly("j", "l");
        add("K");
        assertThat(names(FAR)).containsExactly("j", "K");
        assertThat(places()).containsExactly(4L, 6L, 7L);
        foldAll();
        assertThat(names(FAR)).containsExactly("j", "K");
        add("\u00c4");
        sequencer.advance();
        add("z");
        assertThat(names(FAR)).containsExactly("h", "j");
        assertThat(places()).containsExactly(4L, 5L, 6L, 7L, 8L);
        assertThat(read(byName(FAR)).total()).isEqualTo(11);
    }

    @Test
    void whatIsDoneOtherwiseForgetsThem() {
        assertThat(names(FAR)).containsExactly("j", "l");
        deletions.deleteOrg(admin(), add("a"));
        assertThat(names(new Page.Request(3, 1, false))).containsExactly("h");
        assertThat(places()).containsExactly(3L, 4L);
    }

    @Test
    void whoHoldsAPlanAlreadyIsNotAddedBySellingItAgain() {
        CustomerQuery holders = query(new Page.Request(0, 1, false), plan, CustomerSort.CREATED_AT);
        OrgId first = add("first");
        OrgId second = add("second");
        sell(seller, first, plan);
        sell(seller, second, plan);
        // Not known, then counted in one moment, then put right.
        for (int i = 0; i < 3; i++) {
            assertThat(read(holders).total()).isEqualTo(2 + i);
            sell(seller, first, plan);
            sell(seller, first, plan(seller));
            OrgId another = add("another " + i);
            sell(seller, another, plan);
            sell(seller, another, plan);
            Listed listed = Listed.of(new Below(seller, false, 1), holders);
            assertThat(Objects.requireNonNull(atlas.find(listed)).total()).isEqualTo(2 + i);
        }
        assertThat(read(holders).total()).isEqualTo(5);
    }

    /** Nothing but additions, so what a page says lies between what was there before it was asked for and after. */
    @Test
    void pagesAreTrueWhileOthersAdd() throws Exception {
        AtomicBoolean ends = new AtomicBoolean();
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(7);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Callable<Integer> writer = () -> write(ends, number);
                running.add(threads.submit(writer));
            }
            running.add(threads.submit(() -> position(ends)));
            for (int i = 0; i < 3; i++) {
                Callable<Integer> reader = this::readAmongWrites;
                running.add(threads.submit(reader));
            }
            for (Future<Integer> reader : running.subList(4, 7)) {
                assertThat(reader.get()).isGreaterThan(10);
            }
            ends.set(true);
            for (Future<Integer> writer : running.subList(0, 4)) {
                assertThat(writer.get()).isPositive();
            }
        } finally {
            ends.set(true);
            threads.shutdownNow();
        }
    }

    private int write(AtomicBoolean ends, AtomicInteger number) {
        int written = 0;
        do {
            int n = number.incrementAndGet();
            OrgId one = add(String.format("%c%d", 'a' + n * 7 % 26, n));
            sell(seller, one, plan);
            sell(seller, one, plan);
            written++;
        } while (!ends.get());
        return written;
    }

    private int position(AtomicBoolean ends) {
        int given = 0;
        do {
            given += sequencer.advance();
        } while (!ends.get());
        return given;
    }

    private int readAmongWrites() {
        int checked = 0;
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        for (int i = 0; i < 60 || checked <= 10; i++) {
            assertThat(System.nanoTime())
                    .as("after %d reads, %d of them among additions", i, checked)
                    .isLessThan(end);
            Page.Request page = new Page.Request(3 + i % 5, 3, i % 2 == 0);
            List<String> before = sorted(page.descending());
            long holders = holders();
            Page<Org> seen = read(byName(page));
            Page<Org> held = read(query(page, plan, CustomerSort.NAME));
            List<String> after = sorted(page.descending());
            String first = seen.items().get(0).name();
            assertThat(seen.total()).isBetween((long) before.size(), (long) after.size());
            assertThat(page.offset()).isBetween(rank(first, before), rank(first, after));
            assertThat(held.total()).isBetween(holders, holders());
            if (after.size() > before.size()) {
                checked++;
            }
        }
        return checked;
    }

    private static long rank(String name, List<String> names) {
        int place = names.indexOf(name);
        return place < 0 ? 0 : place;
    }

    private List<String> sorted(boolean descending) {
        return sql.queryForList(
                "SELECT name FROM orgs WHERE parent_id = ? ORDER BY name " + (descending ? "DESC" : ""),
                String.class,
                bytes(seller.value()));
    }

    private long holders() {
        return number("SELECT COUNT(DISTINCT subscriber_id) FROM subscriptions WHERE plan_id = ?", plan.value());
    }
}
