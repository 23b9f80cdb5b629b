package customers.core.customer;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.access.Role;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.login.Logins;
import customers.core.member.Members;
import customers.core.org.DisplayName;
import customers.core.plan.Seller;
import customers.core.plan.Sellers;
import customers.core.quota.Charge;
import customers.core.quota.Quotas;
import customers.core.subscription.NewSubscription;
import customers.core.subscription.Sales;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineages;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Creates a customer with its owner and its first subscription, all or nothing. The rules are those of each by itself: this
 * calls their parts in one transaction, and draws for customer and sale together, when all else fits.
 */
@Component
public class Onboardings {
    private static final Set<Role> OWNER = Set.of(Role.OWNER);

    private final Customers customers;
    private final Logins logins;
    private final Members members;
    private final Sales sales;
    private final Sellers sellers;
    private final Lineages lineages;
    private final Quotas quotas;
    private final Transactions transactions;

    Onboardings(
            Customers customers,
            Logins logins,
            Members members,
            Sales sales,
            Sellers sellers,
            Lineages lineages,
            Quotas quotas,
            Transactions transactions) {
        this.customers = customers;
        this.logins = logins;
        this.members = members;
        this.sales = sales;
        this.sellers = sellers;
        this.lineages = lineages;
        this.quotas = quotas;
        this.transactions = transactions;
    }

    /** The ids of all that was made. */
    public record Onboarded(OrgId customer, LoginId login, MemberId member, SubscriptionId subscription) {}

    /** Onboards a customer of the vendor. An owner without a password is invited by mail to set one. */
    public Onboarded onboard(Caller caller, OrgId vendor, NewOnboarding onboarding) {
        // Before the password is hashed, which is dear.
        transactions.read(() -> Access.require(caller, Operation.ONBOARD_CUSTOMER, lineages.of(vendor)));
        NewSubscription sale = new NewSubscription(
                onboarding.planId(),
                new TreeMap<>(),
                DisplayName.orNull("customer.friendly_name", onboarding.friendlyName()));
        Logins.Prepared owner = logins.prepare("customer.owner", onboarding.owner());
        Onboarded onboarded =
                transactions.write(caller, () -> write(caller, vendor, onboarding.customer(), owner, sale));
        logins.invite(onboarded.login(), owner);
        return onboarded;
    }

    private Onboarded write(
            Caller caller, OrgId vendor, NewCustomer customer, Logins.Prepared owner, NewSubscription sale) {
        Seller seller = sellers.lock(vendor, sale.planId());
        Access.require(caller, Operation.ONBOARD_CUSTOMER, seller.lineage());
        Customers.Created created = customers.write(seller.lineage(), customer);
        OrgId id = created.id();
        LoginId login = logins.write(vendor, owner);
        MemberId member = members.write(id, vendor, login, OWNER);
        Sales.Sold sold = sales.write(seller, id, sale);
        seller.lineage()
                .resellerSubscription()
                .ifPresent(source -> quotas.draw(caller, source, List.of(Charge.customer(id), sold.charge())));
        customers.tell(caller, seller.lineage(), created);
        logins.tell(caller, id, login, owner);
        members.tell(caller, id, member, OWNER, null);
        sales.tell(caller, seller, sold);
        return new Onboarded(id, login, member, sold.id());
    }
}
