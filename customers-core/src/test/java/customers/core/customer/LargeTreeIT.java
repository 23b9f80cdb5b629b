package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.OwnCore;
import customers.core.access.Caller;
import customers.core.census.Census;
import customers.core.id.OrgId;
import customers.core.listing.Cursor;
import customers.core.listing.Page;
import customers.core.listing.Slice;
import customers.core.org.Org;
import customers.core.tree.Status;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Pages in a random tree of 20,000 orgs, from its root and from a reseller with thousands below: what they answer, and how
 * many rows the server reads for them. A pool of one connection, so that its session counts them.
 */
class LargeTreeIT {
    private static final int MANY = 20_000;

    /** Rows of the page, some times over; and what a census reads. */
    private static final int PAGE = 500;

    /** What is met on the way to a page below a part of the tree; to gather that part reads many times as many. */
    private static final int WAY = 3_000;

    private static OwnCore core;
    private static JdbcTemplate sql;
    private static Caller owner;
    private static OrgId root;
    private static OrgId middle;
    private static AllOrgs all;

    @BeforeAll
    static void grow() {
        core = OwnCore.begun(
                "spring.datasource.hikari.maximum-pool-size=1", "spring.datasource.hikari.pool-name=large");
        sql = core.get(JdbcTemplate.class);
        root = core.root();
        owner = core.owner();
        insertOrgs();
        insertTree();
        sql.update("UPDATE orgs o LEFT JOIN (SELECT DISTINCT parent_id FROM orgs) p ON p.parent_id = o.id"
                + " SET o.status = 'DELETED' WHERE p.parent_id IS NULL AND CRC32(CONCAT('d', o.name)) MOD 20 = 0");
        sql.execute("ANALYZE TABLE orgs, org_tree");
        core.get(Census.class).correct(null);
        while (core.get(Census.class).fold()) {
            // There is more.
        }
        middle = OrgId.of("01990000-0000-7000-8000-000000000004");
        all = new AllOrgs(sql);
    }

    private static void insertOrgs() {
        List<Object[]> rows = new ArrayList<>();
        Random random = new Random(5);
        for (int n = 0; n < MANY; n++) {
            rows.add(new Object[] {
                id(n),
                n < 10 ? bytes(root) : id(random.nextInt(n)),
                "N" + random.nextInt(MANY / 2),
                random.nextInt(30) == 0 ? "SUSPENDED" : "ACTIVE",
                random.nextInt(9),
                random.nextInt(5)
            });
        }
        sql.batchUpdate(
                "INSERT INTO orgs (id, parent_id, name, status, subscriptions_count, websites_count, locale, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'en', NOW(3))",
                rows);
    }

    private static void insertTree() {
        sql.update("INSERT INTO org_tree (ancestor_id, descendant_id, depth)"
                + " SELECT o.id, o.id, 0 FROM orgs o WHERE o.root IS NULL");
        for (int depth = 0, more = 1; more > 0; depth++) {
            more = sql.update(
                    "INSERT INTO org_tree (ancestor_id, descendant_id, depth)"
                            + " SELECT o.parent_id, t.descendant_id, t.depth + 1"
                            + " FROM org_tree t JOIN orgs o ON o.id = t.ancestor_id"
                            + " WHERE t.depth = ? AND o.parent_id IS NOT NULL",
                    depth);
        }
    }

    private static byte[] id(int n) {
        return bytes(new OrgId(new UUID(0x0199000000007000L, 0x8000000000000000L | n)));
    }

    private static byte[] bytes(OrgId id) {
        return ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }

    @AfterAll
    static void close() {
        core.close();
    }

    private static CustomerQuery query(
            @Nullable Integer depth, @Nullable Status status, CustomerSort sort, Page.Request page) {
        return new CustomerQuery(true, depth, status, null, CustomerLookup.NONE, sort, page);
    }

    private static Page<Org> list(OrgId org, CustomerQuery query) {
        return core.get(Customers.class).list(owner, org, query);
    }

    private static void isAnswered(OrgId org, CustomerQuery query) {
        List<OrgId> expected = all.list(org, query);
        Page<Org> page = list(org, query);
        assertThat(page.items()).as("%s", query).extracting(Org::id).isEqualTo(AllOrgs.part(expected, query.page()));
        assertThat(page.total()).isEqualTo(expected.size());
    }

    private static long read() {
        return sql.queryForList("SHOW SESSION STATUS LIKE 'Handler_read%'").stream()
                .mapToLong(row -> Long.parseLong(String.valueOf(row.get("Value"))))
                .sum();
    }

    private static long read(Runnable work) {
        work.run();
        long before = read();
        work.run();
        return read() - before;
    }

    @Test
    void theMiddleIsAPartOfTheTree() {
        assertThat(list(middle, query(null, null, CustomerSort.ID, new Page.Request(0, 1, false)))
                        .total())
                .isBetween(1_500L, 12_000L);
    }

    @ParameterizedTest
    @EnumSource
    void aPageCostsAPageInEveryOrder(CustomerSort sort) {
        for (boolean down : new boolean[] {false, true}) {
            costsAPage(root, sort, down, PAGE);
            costsAPage(middle, sort, down, WAY);
        }
    }

    private static void costsAPage(OrgId org, CustomerSort sort, boolean down, int most) {
        CustomerQuery first = query(null, null, sort, new Page.Request(0, 20, down));
        assertThat(read(() -> isNotEmpty(list(org, first)))).as("%s", first).isLessThan(most);
        String next = "";
        for (int i = 0; i < 3; i++) {
            Cursor cursor = new Cursor(next, "export");
            next = String.valueOf(list(org, query(null, null, sort, new Page.Request(0, 400, down, cursor)))
                    .next());
        }
        CustomerQuery later = query(null, null, sort, new Page.Request(0, 20, down, new Cursor(next, "export")));
        assertThat(read(() -> isNotEmpty(list(org, later)))).as("%s", later).isLessThan(most);
    }

    private static void isNotEmpty(Page<Org> page) {
        assertThat(page.items()).hasSize(20);
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsTheSameWhereverItIsReadFrom(CustomerSort sort) {
        for (OrgId org : List.of(root, middle)) {
            for (boolean down : new boolean[] {false, true}) {
                for (long offset : new long[] {0, 999, 1_001, MANY / 2, MANY - 1_500, MANY}) {
                    isAnswered(org, query(null, null, sort, new Page.Request(offset, 20, down)));
                    isAnswered(org, query(null, Status.SUSPENDED, sort, new Page.Request(offset / 20, 20, down)));
                }
                isAnswered(org, query(3, null, sort, new Page.Request(5, 20, down)));
                isAnswered(org, query(9, null, sort, new Page.Request(5, 20, down)));
                isAnswered(org, query(null, Status.DELETED, sort, new Page.Request(5, 20, down)));
                isAnswered(org, query(9, Status.ACTIVE, sort, new Page.Request(5, 20, down)));
            }
        }
    }

    /** A walk that begins with one step. */
    private static CustomerListing walking(Below below, CustomerQuery query, long farthest) {
        CustomerMapper mapper = core.get(CustomerMapper.class);
        Counts counts = new Counts(core.get(Census.class), root, below);
        Ways ways = new Ways(new Costs(mapper, counts, below, query, 0), below, query, 0) {
            @Override
            Way cheapest(Slice slice) {
                return Way.WALK;
            }

            @Override
            long reach(Slice slice) {
                return 1;
            }

            @Override
            long farthest(Slice slice) {
                return farthest;
            }
        };
        return new CustomerListing(mapper, counts, ways, below, query, Ways.LITTLE, null);
    }

    @ParameterizedTest
    @EnumSource
    void aWalkGoesOnUntilThePageIsFullOrTheEndIsReachedOrItIsTooFar(CustomerSort sort) {
        for (long farthest : new long[] {0, 1_000, Long.MAX_VALUE / 4}) {
            for (boolean down : new boolean[] {false, true}) {
                for (Status status : new Status[] {null, Status.SUSPENDED}) {
                    CustomerQuery all = query(null, status, sort, new Page.Request(0, 20, down));
                    isWalked(middle, all, farthest);
                    isWalked(OrgId.of("01990000-0000-7000-8000-0000000000ff"), all, farthest);
                }
            }
        }
    }

    private static void isWalked(OrgId org, CustomerQuery query, long farthest) {
        List<OrgId> seen = new ArrayList<>();
        for (String next = ""; next != null && seen.size() < 60; ) {
            Page.Request page = new Page.Request(0, 20, query.page().descending(), new Cursor(next, "walk"));
            CustomerQuery part = query(null, query.status(), query.sort(), page);
            Page<Org> read =
                    walking(new Below(org, false, null), part, farthest).read();
            read.items().forEach(one -> seen.add(one.id()));
            next = read.next();
        }
        List<OrgId> expected = all.list(org, query);
        assertThat(seen).as("%s", query).isEqualTo(expected.subList(0, Math.min(60, expected.size())));
    }
}
