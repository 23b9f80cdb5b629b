package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithPersons;
import customers.core.access.Role;
import customers.core.account.LoginChange;
import customers.core.cache.CacheProperties;
import customers.core.cache.Caches;
import customers.core.id.OrgId;
import customers.core.listing.Page;
import customers.core.org.OrgChange;
import customers.core.token.NewAccessToken;
import customers.core.transaction.Transactions;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which events landmarks survive. */
class AtlasIT extends WithPersons {
    @Autowired
    private CustomerListings listings;

    @Autowired
    private Atlas atlas;

    @Autowired
    private AtlasMapper mapper;

    @Autowired
    private Transactions transactions;

    private OrgId upper;
    private OrgId seller;
    private OrgId customer;

    @BeforeEach
    void grow() {
        upper = reseller(root(), unlimited("customers")).org();
        seller = reseller(upper, unlimited("customers")).org();
        customer = customer(seller);
        customer(seller);
        foldAll();
    }

    private static CustomerQuery search(String text) {
        CustomerLookup lookup = new CustomerLookup(null, null, text);
        Page.Request page = new Page.Request(0, 1, false);
        return new CustomerQuery(true, null, null, null, lookup, CustomerSort.CREATED_AT, page);
    }

    private long total(String text) {
        return listings.read(lineages.of(seller), search(text), 0).total();
    }

    /** Whether what was found of the search is still there, and true. */
    private boolean isKept(String text) {
        Listed listed = Listed.of(new Below(seller, false, null), search(text));
        Landmarks known = atlas.find(listed);
        return known != null && atlas.confirm(listed, lineages.of(seller), known, null);
    }

    @Test
    void whatIsDoneAboveMatters() {
        assertThat(total("Customer")).isEqualTo(2);
        deletions.deleteOrg(admin(), upper);
        assertThat(isKept("Customer")).isFalse();
        assertThat(total("Customer")).isZero();
        orgs.update(admin(), upper, new OrgChange(null, null, true, null, null));
        assertThat(total("Customer")).isEqualTo(2);
    }

    @Test
    void whatIsMadeAboveOrBesideDoesNot() {
        assertThat(total("Customer")).isEqualTo(2);
        customer(upper);
        OrgId beside = reseller(root(), unlimited("customers")).org();
        deletions.deleteOrg(admin(), customer(beside));
        assertThat(isKept("Customer")).isTrue();
        customer(seller);
        assertThat(isKept("Customer")).isFalse();
        assertThat(total("Customer")).isEqualTo(3);
    }

    @Test
    void theEmailOfAnOwnerMattersToASearchAlone() {
        Person owner = person(customer);
        members.create(admin(), customer, owner.id(), Set.of(Role.OWNER));
        foldAll();
        assertThat(total(owner.email())).isEqualTo(1);
        assertThat(listings.read(lineages.of(seller), unsearched(), 0).total()).isEqualTo(2);
        own.update(signedIn(open(seller, owner, PASSWORD)), new LoginChange(email(), null, null, null, PASSWORD));
        assertThat(isKept(owner.email())).isFalse();
        assertThat(total(owner.email())).isZero();
        Listed listed = Listed.of(new Below(seller, false, null), unsearched());
        Landmarks known = Objects.requireNonNull(atlas.find(listed));
        assertThat(atlas.confirm(listed, lineages.of(seller), known, null)).isTrue();
    }

    private static CustomerQuery unsearched() {
        Page.Request page = new Page.Request(1, 1, false);
        return new CustomerQuery(true, null, null, null, CustomerLookup.NONE, CustomerSort.NAME, page);
    }

    @Test
    void whatCannotChangeAListingIsNoMatter() {
        assertThat(total("Customer")).isEqualTo(2);
        tokens.create(admin(), seller, new NewAccessToken(Set.of(Role.SUPPORT), null, null));
        sell(seller, customer, plan(seller));
        foldAll();
        assertThat(isKept("Customer")).isTrue();
        forgetAll();
        assertThat(isKept("Customer")).isFalse();
    }

    /** Of another atlas, whose clock stands still unless it is told. */
    @Test
    void theyLiveForAMinuteHoweverOftenTheyAreConfirmed() {
        AtomicLong time = new AtomicLong();
        CacheProperties properties = new CacheProperties(Duration.ofSeconds(2), 1, 1, 1);
        Atlas other = new Atlas(mapper, new Caches(properties, time::get), properties, time::get);
        Listed listed = Listed.of(new Below(seller, false, null), unsearched());
        other.keep(listed, Landmarks.none(Moment.unsure(mapper.findHead())).withTotal(2));
        for (int second = 0; second < 60; second += 10) {
            time.set(Duration.ofSeconds(second).toNanos());
            Landmarks known = Objects.requireNonNull(other.find(listed));
            assertThat(other.confirm(
                            listed,
                            lineages.of(seller),
                            known,
                            Landmarks.none(Moment.unsure(mapper.findHead())).withTotal(second)))
                    .isTrue();
        }
        time.set(Duration.ofSeconds(60).toNanos());
        assertThat(other.find(listed)).isNull();
    }

    @Test
    void inATransactionNothingIsKeptOrFound() {
        transactions.run(admin(), () -> assertThat(total("Customer")).isEqualTo(2));
        assertThat(isKept("Customer")).isFalse();
        assertThat(total("Customer")).isEqualTo(2);
        transactions.run(admin(), () -> assertThat(isKept("Customer")).isFalse());
        assertThat(isKept("Customer")).isTrue();
    }
}
