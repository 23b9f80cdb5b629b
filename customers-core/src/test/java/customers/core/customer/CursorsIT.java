package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.core.WithCore;
import customers.core.error.CustomersException;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.listing.Cursor;
import customers.core.listing.Page;
import customers.core.org.Org;
import customers.core.subscription.Subscription;
import customers.core.subscription.SubscriptionQuery;
import customers.core.subscription.SubscriptionSort;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exports by cursor while rows come and go. A page is one statement, so changes between the pages are all that can
 * happen to an export; those here fall before, at and after the place that it has reached.
 */
class CursorsIT extends WithCore {
    private static final String QUERY = "the listing of the test";

    private final Random random = new Random(4);
    private final Deque<OrgId> passing = new ArrayDeque<>();
    private OrgId top;
    private OrgId below;

    @BeforeEach
    void growTheTree() {
        top = reseller(root(), unlimited("customers"), unlimited("websites")).org();
        below = reseller(top, unlimited("customers"), unlimited("websites")).org();
        PlanId plan = plan(top, finite("websites", 1));
        for (int i = 0; i < 7; i++) {
            // The same names below both, so that pages end within a name.
            OrgId one =
                    customers.create(admin(), top, new NewCustomer("Same name " + i % 5 + " ".repeat(i / 5) + i / 5));
            customers.create(admin(), below, new NewCustomer("SAME NAME " + i % 5 + " ".repeat(i / 5) + i / 5));
            if (i % 2 == 0) {
                sell(top, one, plan);
                suspend(root(), one, i % 4 == 0);
            }
            comeAndGo();
        }
    }

    /** A few rows come, with names and counts all over the order, and some of those that came earlier go. */
    private void comeAndGo() {
        for (OrgId parent : List.of(top, below)) {
            passing.addLast(customers.create(
                    admin(), parent, new NewCustomer(name((char) ('A' + random.nextInt(26)) + " passing"))));
        }
        if (passing.size() > 6) {
            deletions.deleteOrg(admin(), random.nextBoolean() ? passing.removeFirst() : passing.removeLast());
        }
    }

    private Page<Org> page(boolean recursive, CustomerSort sort, Page.Request request) {
        return customers.list(
                admin(), top, new CustomerQuery(recursive, null, null, null, CustomerLookup.NONE, sort, request));
    }

    static Stream<Arguments> everyListing() {
        return Arrays.stream(CustomerSort.values())
                .flatMap(sort -> Stream.of(false, true)
                        .flatMap(recursive -> Stream.of(false, true).map(down -> Arguments.of(sort, recursive, down))));
    }

    @ParameterizedTest
    @MethodSource("everyListing")
    void whatIsThereAllAlongIsSeenOnceAndInOrder(CustomerSort sort, boolean recursive, boolean descending) {
        List<Org> before =
                page(recursive, sort, new Page.Request(0, 1000, descending)).items();
        List<OrgId> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Page<Org> page = page(recursive, sort, new Page.Request(0, 3, descending, new Cursor(cursor, QUERY)));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            assertThat(page.total()).as("as of the beginning").isEqualTo(before.size());
            page.items().forEach(org -> seen.add(org.id()));
            assertThat(page.next() == null || page.items().size() == 3).isTrue();
            cursor = page.next();
            comeAndGo();
        }
        assertThat(seen).doesNotHaveDuplicates();
        Set<OrgId> after = new HashSet<>();
        page(recursive, sort, firstPage()).items().forEach(org -> after.add(org.id()));
        List<OrgId> stayed =
                before.stream().map(Org::id).filter(after::contains).toList();
        assertThat(stayed).hasSizeGreaterThan(7);
        assertThat(seen.stream().filter(Set.copyOf(stayed)::contains)).containsExactlyElementsOf(stayed);
    }

    @Test
    void theLastPageNamesNoNextOneEvenWhenItIsFull() {
        int all = (int) page(true, CustomerSort.NAME, firstPage()).total();
        Page<Org> whole = page(true, CustomerSort.NAME, new Page.Request(0, all, false, new Cursor("", QUERY)));
        assertThat(whole.items()).hasSize(all);
        assertThat(whole.next()).isNull();
        assertThat(page(true, CustomerSort.NAME, new Page.Request(0, 2, false)).next())
                .as("by offset")
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("everyListing")
    void aCursorOfAnotherListingIsRefused(CustomerSort sort, boolean recursive, boolean descending) {
        String next = page(recursive, sort, new Page.Request(0, 2, descending, new Cursor("", QUERY)))
                .next();
        assertThat(next).isNotNull();
        refused(recursive, sort, next, "another query");
        for (CustomerSort other : CustomerSort.values()) {
            if (other != sort) {
                refused(recursive, other, next, QUERY + other);
            }
        }
    }

    private void refused(boolean recursive, CustomerSort sort, @Nullable String text, String query) {
        Cursor cursor = new Cursor(text == null ? "" : text, query);
        assertThatThrownBy(() -> page(recursive, sort, new Page.Request(0, 2, false, cursor)))
                .isInstanceOfSatisfying(
                        CustomersException.class,
                        refusal -> assertThat(refusal.violations())
                                .singleElement()
                                .asString()
                                .contains("cursor"));
    }

    @Test
    void garbageIsRefusedWhateverItIs() {
        String next = page(true, CustomerSort.NAME, new Page.Request(0, 2, false, new Cursor("", QUERY)))
                .next();
        assertThat(next).isNotNull();
        byte[] bytes = Base64.getUrlDecoder().decode(next);
        for (int length = 1; length < bytes.length; length++) {
            refused(true, CustomerSort.NAME, encode(Arrays.copyOf(bytes, length)), QUERY);
        }
        refused(true, CustomerSort.NAME, encode(Arrays.copyOf(bytes, bytes.length + 1)), QUERY);
        for (String text : List.of("!", " ", "null", "\u0000", next + "=", next + next, "%00", "ü")) {
            refused(true, CustomerSort.NAME, text, QUERY);
        }
        for (int i = 0; i < 2000; i++) {
            byte[] noise = bytes.clone();
            noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
            Cursor cursor = new Cursor(encode(noise), QUERY);
            try {
                page(true, CustomerSort.NAME, new Page.Request(0, 2, false, cursor));
            } catch (CustomersException refusal) {
                assertThat(refusal.violations()).asString().contains("cursor");
            }
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void aCursorHoldsWhatANameMayBe() {
        String longest = "\uD83D\uDE00".repeat(255);
        customers.create(admin(), below, new NewCustomer(longest));
        Cursor cursor = new Cursor("", QUERY);
        Page<Org> page = customers.list(
                admin(),
                below,
                new CustomerQuery(
                        false,
                        null,
                        null,
                        null,
                        CustomerLookup.NONE,
                        CustomerSort.NAME,
                        new Page.Request(0, 1, false, cursor)));
        while (page.next() != null) {
            assertThat(page.next().getBytes(StandardCharsets.US_ASCII)).hasSizeLessThanOrEqualTo(2048);
            cursor = new Cursor(page.next(), QUERY);
            page = customers.list(
                    admin(),
                    below,
                    new CustomerQuery(
                            false,
                            null,
                            null,
                            null,
                            CustomerLookup.NONE,
                            CustomerSort.NAME,
                            new Page.Request(0, 1, false, cursor)));
        }
        assertThat(page.items()).extracting(Org::name).containsExactly(longest);
    }

    @ParameterizedTest
    @EnumSource
    void subscriptionsToo(SubscriptionSort sort) {
        OrgId customer = customer(top);
        List<PlanId> some = List.of(plan(top, finite("websites", 1)), plan(top, finite("websites", 2)));
        for (int i = 0; i < 5; i++) {
            sell(top, customer, some.get(i % 2));
        }
        for (boolean descending : List.of(false, true)) {
            List<Subscription> whole = subscriptions
                    .listHeld(
                            admin(), customer, new SubscriptionQuery(null, sort, new Page.Request(0, 1000, descending)))
                    .items();
            List<Subscription> held = new ArrayList<>();
            List<Subscription> sold = new ArrayList<>();
            for (String next = ""; next != null; ) {
                Page.Request request = new Page.Request(0, 2, descending, new Cursor(next, QUERY));
                Page<Subscription> page =
                        subscriptions.listHeld(admin(), customer, new SubscriptionQuery(null, sort, request));
                held.addAll(page.items());
                sold.addAll(subscriptions
                        .listSold(admin(), top, customer, new SubscriptionQuery(null, sort, request))
                        .items());
                next = page.next();
            }
            assertThat(held).isEqualTo(whole);
            assertThat(sold).isEqualTo(whole);
        }
    }
}
