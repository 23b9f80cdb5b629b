package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithPersons;
import customers.core.access.Role;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.listing.Cursor;
import customers.core.listing.Page;
import customers.core.org.Org;
import customers.core.tree.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree: top → (acme (owner: anna@…), Acorn (owner: bert@…) → (acer (owner: anna@…), beta)). */
class LookupsIT extends WithPersons {
    private OrgId top;
    private OrgId acme;
    private OrgId acorn;
    private OrgId acer;
    private OrgId beta;
    private String anna;
    private String bert;

    @BeforeEach
    void growTheTree() {
        top = reseller(root(), unlimited("customers"), unlimited("websites")).org();
        acme = customers.create(admin(), top, new NewCustomer("acme"));
        acorn = customers.create(admin(), top, new NewCustomer("Acorn"));
        sell(top, acorn, plan(top, unlimited("customers"), unlimited("websites")));
        acer = customers.create(admin(), acorn, new NewCustomer("acer"));
        beta = customers.create(admin(), acorn, new NewCustomer("beta 100%_!"));
        anna = owned(acme, "anna." + email());
        bert = owned(acorn, "bert_" + email());
        owned(acer, anna);
    }

    private String owned(OrgId org, String email) {
        var login = logins.create(admin(), org, new customers.core.login.NewLogin(email, "Person", PASSWORD));
        members.create(admin(), org, login, java.util.Set.of(Role.OWNER));
        return email;
    }

    private List<OrgId> list(OrgId below, boolean recursive, @Nullable String ownerEmail, @Nullable String search) {
        CustomerLookup lookup = new CustomerLookup(null, ownerEmail, search);
        Page<Org> page = customers.list(
                as(Role.SUPPORT, below),
                below,
                new CustomerQuery(recursive, null, null, null, lookup, CustomerSort.CREATED_AT, firstPage()));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(Org::id).toList();
    }

    @Test
    void findsByTheEmailOfTheOwner() {
        assertThat(list(top, false, anna, null)).containsExactly(acme);
        assertThat(list(top, true, anna, null)).containsExactly(acme, acer);
        assertThat(list(top, true, "  " + anna.toUpperCase(Locale.ROOT), null)).containsExactly(acme, acer);
        assertThat(list(top, true, anna.substring(0, anna.length() - 1), null)).isEmpty();
        assertThat(list(acorn, true, anna, null)).containsExactly(acer);
        assertThat(list(acorn, true, bert, null)).isEmpty();
    }

    @Test
    void membersWhoOwnNothingAreNotFound() {
        var person = person(beta);
        member(beta, person, Role.SUPER_ADMIN);
        assertThat(list(top, true, person.email(), null)).isEmpty();
        assertThat(list(top, true, null, person.email())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ac", "AC", " aC "})
    void searchesByHowTheNameBegins(String search) {
        assertThat(list(top, false, null, search)).containsExactly(acme, acorn);
        assertThat(list(top, true, null, search)).containsExactly(acme, acorn, acer);
        assertThat(list(acorn, true, null, search)).containsExactly(acer);
    }

    @Test
    void searchesByHowTheEmailOfTheOwnerBegins() {
        assertThat(list(top, false, null, "anna.")).containsExactly(acme);
        assertThat(list(top, true, null, "ANNA.")).containsExactly(acme, acer);
        assertThat(list(top, true, null, "nna.")).isEmpty();
        assertThat(list(top, true, null, "beta")).containsExactly(beta);
        assertThat(list(top, true, null, "be")).containsExactly(acorn, beta);
    }

    /** Acme is found by its own name and by that of Anna. */
    @ParameterizedTest
    @EnumSource(CustomerSort.class)
    void whatIsFoundByNameAndByEmailIsFoundOnce(CustomerSort sort) {
        CustomerLookup lookup = new CustomerLookup(null, null, "a");
        Page<Org> page =
                customers.list(admin(), top, new CustomerQuery(false, null, null, null, lookup, sort, firstPage()));
        assertThat(page.items()).extracting(Org::id).containsExactlyInAnyOrder(acme, acorn);
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    void wildcardsStandForThemselves() {
        assertThat(list(top, true, null, "%")).isEmpty();
        assertThat(list(top, true, null, "_")).isEmpty();
        assertThat(list(top, true, null, "!")).isEmpty();
        assertThat(list(top, true, null, "ac_r")).isEmpty();
        assertThat(list(top, true, null, "beta 100%_!")).containsExactly(beta);
        assertThat(list(top, true, null, "bert_")).containsExactly(acorn);
        assertThat(list(top, true, null, "bert!")).isEmpty();
    }

    @Test
    void anEmptySearchIsNone() {
        assertThat(list(top, true, null, "")).containsExactly(acme, acorn, acer, beta);
        assertThat(list(top, true, null, "  ")).containsExactly(acme, acorn, acer, beta);
    }

    @Test
    void goesWithAllOtherFilters() {
        PlanId plan = plan(top, finite("websites", 1));
        sell(top, acme, plan);
        suspend(root(), acorn, true);
        deletions.deleteOrg(admin(), acer);
        assertThat(found(null, null, plan, new CustomerLookup(null, anna, "AC")))
                .containsExactly(acme);
        assertThat(found(null, Status.SUSPENDED, null, new CustomerLookup(null, bert, "b")))
                .containsExactly(acorn);
        assertThat(found(null, Status.DELETED, null, new CustomerLookup(null, anna, "ace")))
                .containsExactly(acer);
        assertThat(found(1, Status.DELETED, null, new CustomerLookup(null, null, "ac")))
                .isEmpty();
        assertThat(found(1, null, null, new CustomerLookup("x", null, "ac"))).isEmpty();
    }

    private List<OrgId> found(
            @Nullable Integer maxDepth, @Nullable Status status, @Nullable PlanId plan, CustomerLookup lookup) {
        CustomerQuery query = new CustomerQuery(true, maxDepth, status, plan, lookup, CustomerSort.NAME, firstPage());
        return customers.list(admin(), top, query).items().stream().map(Org::id).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesWithEveryOrderAndItsPages(boolean descending) {
        CustomerLookup lookup = new CustomerLookup(null, null, "a");
        for (CustomerSort sort : CustomerSort.values()) {
            Page.Request whole = new Page.Request(0, 1000, descending);
            List<Org> expected = customers
                    .list(admin(), top, new CustomerQuery(true, null, null, null, lookup, sort, whole))
                    .items();
            assertThat(expected).hasSize(3);
            List<Org> paged = new ArrayList<>();
            for (String next = ""; next != null; ) {
                Page.Request request = new Page.Request(0, 1, descending, new Cursor(next, "search"));
                Page<Org> page =
                        customers.list(admin(), top, new CustomerQuery(true, null, null, null, lookup, sort, request));
                paged.addAll(page.items());
                next = page.next();
            }
            assertThat(paged).isEqualTo(expected);
        }
    }
}
