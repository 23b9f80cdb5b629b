package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithCore;
import customers.core.id.OrgId;
import customers.core.listing.Cursor;
import customers.core.listing.Page;
import customers.core.org.Org;
import customers.core.tree.Status;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/**
 * How many rows the server reads for a page or a lookup among 20,000 customers of the master org, each with an owner: as many as
 * the page has, some times over, and not as many as there are. A pool of one connection, so that its session counts them.
 */
@TestPropertySource(
        properties = {"spring.datasource.hikari.maximum-pool-size=1", "spring.datasource.hikari.pool-name=rows-read"})
class RowsReadIT extends WithCore {
    private static final int MANY = 20_000;
    private static final int FEW = 400;

    private static @Nullable OrgId small;

    @BeforeEach
    void fill() {
        if (small != null) {
            return;
        }
        small = reseller(root(), unlimited("customers")).org();
        for (int i = 0; i < 5; i++) {
            customers.create(admin(), small, new NewCustomer("Small " + i, "small-" + i));
        }
        String numbers = "(SELECT a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n AS n FROM " + digits("a")
                + " JOIN " + digits("b") + " JOIN " + digits("c") + " JOIN " + digits("d")
                + " JOIN (SELECT 0 AS n UNION ALL SELECT 1) e) x";
        String parent = "X'" + hex(root().value()) + "'";
        String org = "UNHEX(CONCAT('0190000000007000', LPAD(HEX(x.n), 16, '0')))";
        sql.update("INSERT INTO orgs (id, parent_id, name, name_key, external_id, status, locale, created_at) SELECT "
                + org + ", " + parent + ", CONCAT('Bulk ', LPAD(x.n, 5, '0')), UNHEX(SHA2(x.n, 256)),"
                + " CONCAT('ext-', x.n), 'ACTIVE', 'en', NOW(3) FROM " + numbers);
        sql.update("INSERT INTO org_tree (ancestor_id, descendant_id, depth) SELECT t.ancestor_id, o.id, t.depth + 1"
                + " FROM orgs o JOIN org_tree t ON t.descendant_id = o.parent_id WHERE o.external_id LIKE 'ext-%'"
                + " UNION ALL SELECT o.id, o.id, 0 FROM orgs o WHERE o.external_id LIKE 'ext-%'");
        sql.update("INSERT INTO logins (id, realm_id, email, name, locale, registered_at) SELECT " + org + ", " + parent
                + ", CONCAT('person', LPAD(x.n, 5, '0'), '@example.com'), 'P', 'en', NOW(3) FROM " + numbers);
        sql.update("INSERT INTO members (id, org_id, login_id, roles, joined_at) SELECT " + org + ", " + org + ", "
                + org + ", 'OWNER', NOW(3) FROM " + numbers);
        sql.update("UPDATE orgs SET owner_member_id = id WHERE external_id LIKE 'ext-%'");
        sql.execute("ANALYZE TABLE orgs, org_tree, logins, members");
        census.correct(null);
        foldAll();
    }

    private static String digits(String alias) {
        return "(SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL"
                + " SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9) " + alias;
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private long read() {
        return sql.queryForList("SHOW SESSION STATUS LIKE 'Handler_read%'").stream()
                .mapToLong(row -> Long.parseLong(String.valueOf(row.get("Value"))))
                .sum();
    }

    private long read(Runnable work) {
        work.run();
        return cost(work);
    }

    private long cost(Runnable work) {
        long before = read();
        work.run();
        return read() - before;
    }

    private Page<Org> list(OrgId org, boolean recursive, CustomerLookup lookup, CustomerSort sort, Page.Request page) {
        return customers.list(admin(), org, new CustomerQuery(recursive, null, null, null, lookup, sort, page));
    }

    @ParameterizedTest
    @CsvSource({
        "false, CREATED_AT, false",
        "false, CREATED_AT, true",
        "false, NAME, false",
        "false, NAME, true",
        "true, CREATED_AT, false",
        "true, CREATED_AT, true"
    })
    void aPageByCursorCostsAPageWhereverItIs(boolean recursive, CustomerSort sort, boolean descending) {
        String middle = "";
        for (int i = 0; i < 6; i++) {
            Page.Request request = new Page.Request(0, 1000, descending, new Cursor(middle, "export"));
            Page<Org> page = list(root(), recursive, CustomerLookup.NONE, sort, request);
            assertThat(page.total()).isGreaterThanOrEqualTo(MANY);
            middle = String.valueOf(page.next());
        }
        Page.Request request = new Page.Request(0, 10, descending, new Cursor(middle, "export"));
        assertThat(read(() -> assertThat(list(root(), recursive, CustomerLookup.NONE, sort, request)
                                .items())
                        .hasSize(10)))
                .isLessThan(FEW);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void aLookupReadsWhatMatches(boolean recursive) {
        Page.Request first = new Page.Request(0, 10, false);
        CustomerLookup[] lookups = {
            new CustomerLookup("ext-12345", null, null),
            new CustomerLookup(null, "Person12345@example.com", null),
            new CustomerLookup(null, null, "bulk 1234"),
            new CustomerLookup(null, null, "PERSON1234"),
            new CustomerLookup(null, "person12345@example.com", "bulk 1234")
        };
        for (CustomerLookup lookup : lookups) {
            for (CustomerSort sort : CustomerSort.values()) {
                assertThat(read(() -> assertThat(list(root(), recursive, lookup, sort, first)
                                        .items())
                                .isNotEmpty()))
                        .as("%s by %s", lookup, sort)
                        .isLessThan(FEW);
            }
        }
    }

    /** Also with some that are not folded in: each is read, and nothing else. */
    @Test
    void theNumberOfAllBelowIsKnownWithoutReadingThem() {
        for (int i = 0; i < 3; i++) {
            customer(root());
        }
        assertThat(read(() -> assertThat(census.count(root(), null, null)).isGreaterThan(MANY)))
                .isLessThan(60);
        assertThat(read(() -> assertThat(census.count(root(), 1, Status.ACTIVE)).isGreaterThanOrEqualTo(MANY)))
                .isLessThan(60);
    }

    @Test
    void aWideSearchBelowASmallOrgReadsThatOrgAlone() {
        OrgId below = Objects.requireNonNull(small);
        for (String search : new String[] {"b", "p", "Small"}) {
            assertThat(read(() -> list(
                            below,
                            true,
                            new CustomerLookup(null, null, search),
                            CustomerSort.NAME,
                            new Page.Request(0, 10, false))))
                    .as(search)
                    .isLessThan(FEW);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, CREATED_AT", "false, NAME", "true, CREATED_AT", "true, NAME", "true, STATUS"})
    void aFarPageCostsAPageOnceAnotherWasRead(boolean recursive, CustomerSort sort) {
        foldAll();
        Page.Request far = new Page.Request(12_345, 10, false);
        Page.Request next = new Page.Request(12_355, 10, false);
        Page<Org> first = list(root(), recursive, CustomerLookup.NONE, sort, far);
        long cost = read(() -> assertThat(list(root(), recursive, CustomerLookup.NONE, sort, far))
                .isEqualTo(first));
        assertThat(cost).isLessThan(FEW);
        assertThat(cost(() -> list(root(), recursive, CustomerLookup.NONE, sort, next)))
                .isLessThan(FEW);
        OrgId added = customers.create(admin(), root(), new NewCustomer(name("A new one"), null));
        assertThat(cost(() -> list(root(), recursive, CustomerLookup.NONE, sort, far)))
                .isLessThan(2 * FEW);
        deletions.deleteOrg(admin(), added);
        assertThat(cost(() -> list(root(), recursive, CustomerLookup.NONE, sort, far)))
                .isGreaterThan(MANY / 4);
    }

    @Test
    void aPageOfManyThatASearchFindsCostsLittleOnceTheyWereCounted() {
        foldAll();
        CustomerLookup all = new CustomerLookup(null, null, "bulk");
        Page.Request page = new Page.Request(20, 10, true);
        long counting = cost(() -> list(root(), true, all, CustomerSort.CREATED_AT, page));
        assertThat(counting).isGreaterThan(MANY);
        assertThat(cost(() -> assertThat(list(root(), true, all, CustomerSort.CREATED_AT, page)
                                .total())
                        .isEqualTo(MANY)))
                .isLessThan(2 * FEW);
    }
}
