package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.OwnCore;
import customers.core.Race;
import customers.core.WithCore;
import customers.core.access.Role;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.error.Violation;
import customers.core.id.OrgId;
import customers.core.org.Org;
import customers.core.org.OrgChange;
import customers.core.tree.Status;
import org.junit.jupiter.api.Test;

class CustomersIT extends WithCore {
    @Test
    void isAnActiveOrgBelowItsParent() {
        String name = name("Grüße 🐘 ");
        OrgId id = customers.create(as(Role.SUPER_ADMIN, root()), root(), new NewCustomer("  " + name + "\t"));
        Org org = get(id);
        assertThat(org.name()).isEqualTo(name);
        assertThat(org.parentId()).isEqualTo(root());
        assertThat(org.status()).isEqualTo(Status.ACTIVE);
        assertThat(org.locale()).isEqualTo("en");
        assertThat(org.subscriptionsCount()).isZero();
        assertThat(org.owner()).isNull();
    }

    @Test
    void drawsOneCustomerFromItsSeller() {
        Reseller seller = reseller(root(), finite("customers", 2));
        customer(seller.org());
        customer(seller.org());
        assertThat(used(seller.subscription(), "customers")).isEqualTo(2);
        CustomersException refusal = refused(Reason.QUOTA_EXCEEDED, () -> customer(seller.org()));
        assertThat(refusal.violations())
                .containsExactly(new Violation.Quota("customers", 1L, 0, seller.org(), seller.subscription()));
    }

    @Test
    void countsCustomersWithoutATotalToo() {
        Reseller seller = reseller(root(), unlimited("customers"));
        customer(seller.org());
        assertThat(used(seller.subscription(), "customers")).isEqualTo(1);
    }

    @Test
    void isNotForWhoIsNoReseller() {
        OrgId org = customer(root());
        sell(root(), org, plan(root(), finite("websites", 3)));
        refused(Reason.FORBIDDEN, () -> customer(org));
    }

    @Test
    void aNameIsUniqueAmongSiblingsWithoutCase() {
        Reseller seller = reseller(root(), unlimited("customers"));
        Reseller other = reseller(root(), unlimited("customers"));
        OrgId first = customers.create(admin(), seller.org(), new NewCustomer("Straße"));
        refused(Reason.ALREADY_EXISTS, () -> customers.create(admin(), seller.org(), new NewCustomer(" STRASSE ")));
        customers.create(admin(), other.org(), new NewCustomer("Straße"));
        deletions.deleteOrg(admin(), first);
        OrgId second = customers.create(admin(), seller.org(), new NewCustomer("strasse"));
        OrgId third = customers.create(admin(), seller.org(), new NewCustomer("Other"));
        refused(Reason.ALREADY_EXISTS, () -> orgs.update(admin(), third, new OrgChange("STRASSE", null, null, null)));
        orgs.update(admin(), second, new OrgChange("Strasse", null, null, null));
        assertThat(get(second).name()).isEqualTo("Strasse");
    }

    @Test
    void namesMayRepeatWhereTheSettingSaysSo() {
        try (OwnCore core = OwnCore.begun("customers.unique-customer-names=false")) {
            Customers others = core.get(Customers.class);
            OrgId one = others.create(core.owner(), core.root(), new NewCustomer("Same"));
            assertThat(others.create(core.owner(), core.root(), new NewCustomer("Same")))
                    .isNotEqualTo(one);
        }
    }

    @Test
    void of16CreatesOfOneNameAtOnceOneWins() throws Exception {
        Reseller seller = reseller(root(), finite("customers", 20));
        var outcomes = Race.run(16, () -> customers.create(admin(), seller.org(), new NewCustomer("The one")));
        assertThat(outcomes).filteredOn(Race.Outcome::won).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.won())
                .allMatch(outcome -> outcome.reason() == Reason.ALREADY_EXISTS);
        assertThat(used(seller.subscription(), "customers")).isEqualTo(1);
    }

    @Test
    void ofManyCreatesAtOnceNoMoreThanTheQuotaSucceed() throws Exception {
        Reseller seller = reseller(root(), finite("customers", 5));
        var outcomes = Race.run(24, () -> customer(seller.org()));
        assertThat(outcomes).filteredOn(Race.Outcome::won).hasSize(5);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.won())
                .allMatch(outcome -> outcome.reason() == Reason.QUOTA_EXCEEDED);
    }
}
