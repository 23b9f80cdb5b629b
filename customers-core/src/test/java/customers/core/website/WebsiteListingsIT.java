package customers.core.website;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.listing.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An org with three websites, a customer of it with one, and a customer of that with one. */
class WebsiteListingsIT extends WithWebsites {
    private Reseller upper;
    private Reseller lower;
    private OrgId leaf;
    private WebsiteId one;
    private WebsiteId two;
    private WebsiteId gone;
    private WebsiteId below;
    private WebsiteId bottom;

    @BeforeEach
    void grow() {
        upper = reseller(root(), unlimited("customers"), unlimited("websites"), unlimited("stagingWebsites"));
        lower = reseller(upper.org(), unlimited("customers"), unlimited("websites"));
        leaf = customer(lower.org());
        sell(lower.org(), leaf, plan(lower.org(), finite("websites", 5)));
        one = website(upper.org());
        two = websites.create(admin(), upper.org(), of(WebsiteKind.STAGING, null));
        gone = website(upper.org());
        websites.delete(admin(), upper.org(), gone);
        below = website(lower.org());
        bottom = website(leaf);
    }

    private static WebsiteQuery query(Recursion recursion) {
        return new WebsiteQuery(null, null, recursion, null, null, false, null, WebsiteSort.CREATED_AT, firstPage());
    }

    private static WebsiteQuery search(@Nullable String text) {
        return new WebsiteQuery(
                null, text, Recursion.NONE, null, null, false, null, WebsiteSort.CREATED_AT, firstPage());
    }

    private List<WebsiteId> ids(Caller caller, OrgId org, WebsiteQuery query) {
        Page<Website> page = listings.list(caller, org, query);
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(Website::id).toList();
    }

    private List<WebsiteId> ids(WebsiteQuery query) {
        return ids(admin(), upper.org(), query);
    }

    @Test
    void aListingReachesAsFarAsItIsAskedTo() {
        assertThat(ids(query(Recursion.NONE))).containsExactly(one, two);
        assertThat(ids(query(Recursion.DIRECT))).containsExactly(one, two, below);
        assertThat(ids(query(Recursion.INFINITE))).containsExactly(one, two, below, bottom);
        assertThat(ids(admin(), leaf, query(Recursion.INFINITE))).containsExactly(bottom);
    }

    @Test
    void everyFilterCutsTheListing() {
        changes.update(admin(), upper.org(), two, suspended(true));
        assertThat(ids(filtered(upper.subscription(), null, null, false))).containsExactly(one, two);
        assertThat(ids(filtered(lower.subscription(), null, null, false))).containsExactly(below);
        assertThat(ids(filtered(null, WebsiteStatus.DISABLED, null, true))).containsExactly(two);
        assertThat(ids(filtered(null, WebsiteStatus.DELETED, null, false))).containsExactly(gone);
        assertThat(ids(filtered(null, null, null, true))).containsExactly(one, two, gone, below, bottom);
        assertThat(ids(filtered(null, null, WebsiteKind.STAGING, false))).containsExactly(two);
        var plan = read(leaf, bottom).planId();
        assertThat(ids(new WebsiteQuery(
                        null, null, Recursion.INFINITE, plan, null, false, null, WebsiteSort.STATUS, firstPage())))
                .containsExactly(bottom);
    }

    private static WebsiteQuery filtered(
            @Nullable SubscriptionId subscription,
            @Nullable WebsiteStatus status,
            @Nullable WebsiteKind kind,
            boolean showDeleted) {
        return new WebsiteQuery(
                subscription,
                null,
                Recursion.INFINITE,
                null,
                status,
                showDeleted,
                kind,
                WebsiteSort.CREATED_AT,
                firstPage());
    }

    @Test
    void aSearchFindsDomainsAndTagsWithoutCaseAndKnowsNoWildcards() {
        List<String> tags = List.of("Größe 100%", "a_b");
        changes.update(admin(), upper.org(), two, new WebsiteChange(null, false, null, tags, null));
        String domain = read(upper.org(), one).domain();
        assertThat(ids(search(domain.toUpperCase(java.util.Locale.ROOT).substring(2))))
                .containsExactly(one);
        assertThat(ids(search("GRÖSSE"))).isEmpty();
        assertThat(ids(search("GRÖß"))).containsExactly(two);
        assertThat(ids(search("0%"))).containsExactly(two);
        assertThat(ids(search("A_b"))).containsExactly(two);
        assertThat(ids(search("a!b"))).isEmpty();
        assertThat(ids(search("_"))).containsExactly(two);
        assertThat(ids(search("\", \""))).isEmpty();
        assertThat(ids(search("%', 'x"))).isEmpty();
        assertThat(ids(search(""))).containsExactly(one, two);
        assertThat(ids(search("example.com"))).containsExactly(one, two);
    }

    @Test
    void pagesAreCutFromOneOrder() {
        for (WebsiteSort sort : WebsiteSort.values()) {
            List<WebsiteId> all = ids(new WebsiteQuery(
                    null, null, Recursion.INFINITE, null, null, true, null, sort, new Page.Request(0, 1000, true)));
            assertThat(all).hasSize(5);
            List<WebsiteId> paged = Stream.of(0, 2, 4)
                    .flatMap(offset -> {
                        Page.Request part = new Page.Request(offset, 2, true);
                        Page<Website> page = listings.list(
                                admin(),
                                upper.org(),
                                new WebsiteQuery(null, null, Recursion.INFINITE, null, null, true, null, sort, part));
                        assertThat(page.total()).isEqualTo(5);
                        return page.items().stream().map(Website::id);
                    })
                    .toList();
            assertThat(paged).as(sort.name()).isEqualTo(all);
        }
    }

    private Caller member(OrgId org, MemberId member, Role... roles) {
        Membership membership = new Membership(member, org, false, Set.of(roles));
        return new Caller("login:test", null, List.of(membership), "request", null, null);
    }

    private MemberId granted(OrgId org, WebsiteId... granted) {
        LoginId login = LoginId.next();
        MemberId member = MemberId.next();
        sql.update(
                "INSERT INTO logins (id, realm_id, email, name, password_hash, locale, registered_at)"
                        + " VALUES (UNHEX(?), UNHEX(?), ?, 'Member', 'x', 'en', NOW())",
                hex(login),
                hex(root()),
                name("member").replace(' ', '-') + "@example.com");
        sql.update(
                "INSERT INTO members (id, org_id, login_id, roles, joined_at)"
                        + " VALUES (UNHEX(?), UNHEX(?), UNHEX(?), 'SITE_ACCESS', NOW())",
                hex(member),
                hex(org),
                hex(login));
        for (WebsiteId id : granted) {
            sql.update("INSERT INTO site_accesses VALUES (UNHEX(?), UNHEX(?))", hex(member), hex(id));
        }
        return member;
    }

    private static String hex(Object id) {
        return id.toString().replace("-", "");
    }

    @Test
    void siteAccessReadsWhatWasGrantedAndLearnsOfNothingElse() {
        Caller caller = member(upper.org(), granted(upper.org(), one, gone), Role.SITE_ACCESS);
        assertThat(ids(caller, upper.org(), query(Recursion.INFINITE))).containsExactly(one);
        assertThat(ids(caller, lower.org(), query(Recursion.NONE))).isEmpty();
        assertThat(listings.get(caller, upper.org(), one).id()).isEqualTo(one);
        assertThat(listings.get(caller, upper.org(), gone).status()).isEqualTo(WebsiteStatus.DELETED);
        refused(Reason.FORBIDDEN, () -> listings.get(caller, upper.org(), two));
        refused(Reason.FORBIDDEN, () -> listings.get(caller, upper.org(), WebsiteId.next()));
        refused(Reason.FORBIDDEN, () -> listings.get(caller, lower.org(), below));
        refused(Reason.FORBIDDEN, () -> listings.list(caller, root(), query(Recursion.NONE)));
        refused(Reason.FORBIDDEN, () -> changes.update(caller, upper.org(), one, suspended(true)));
    }

    @Test
    void siteAccessOfATokenOrOfNobodyReadsNothing() {
        Caller token = as(Role.SITE_ACCESS, upper.org());
        assertThat(ids(token, upper.org(), query(Recursion.INFINITE))).isEmpty();
        refused(Reason.FORBIDDEN, () -> listings.get(token, upper.org(), one));
        Caller poor = member(upper.org(), granted(upper.org()), Role.SITE_ACCESS);
        assertThat(ids(poor, upper.org(), query(Recursion.INFINITE))).isEmpty();
    }

    @Test
    void aFullerRoleThatReachesReadsAll() {
        MemberId member = granted(upper.org(), one);
        assertThat(ids(member(upper.org(), member, Role.SITE_ACCESS, Role.SUPPORT), upper.org(), query(Recursion.NONE)))
                .containsExactly(one, two);
        Caller support = as(Role.SUPPORT, root());
        refused(Reason.NOT_FOUND, () -> listings.get(support, upper.org(), WebsiteId.next()));
        refused(Reason.NOT_FOUND, () -> listings.get(support, upper.org(), below));
        refused(Reason.FORBIDDEN, () -> listings.get(as(Role.BUSINESS, root()), upper.org(), one));
        Caller both = new Caller(
                "login:test",
                null,
                List.of(
                        new Membership(member, upper.org(), false, Set.of(Role.SITE_ACCESS)),
                        new Membership(MemberId.next(), lower.org(), false, Set.of(Role.OWNER))),
                "request",
                null,
                null);
        assertThat(ids(both, lower.org(), query(Recursion.NONE))).containsExactly(below);
        assertThat(ids(both, upper.org(), query(Recursion.INFINITE))).containsExactly(one);
    }
}
