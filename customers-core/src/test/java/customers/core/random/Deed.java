package customers.core.random;

import static customers.core.random.World.pick;

import customers.core.access.Role;
import customers.core.customer.Customers;
import customers.core.customer.NewCustomer;
import customers.core.deletion.Deletions;
import customers.core.deletion.Erasures;
import customers.core.id.LoginId;
import customers.core.id.OrgId;
import customers.core.id.ServerId;
import customers.core.login.Logins;
import customers.core.login.NewLogin;
import customers.core.member.Members;
import customers.core.org.OrgChange;
import customers.core.org.Orgs;
import customers.core.plan.PlanEdits;
import customers.core.plan.PlanResource;
import customers.core.plan.Plans;
import customers.core.random.World.Offer;
import customers.core.random.World.Site;
import customers.core.random.World.Sold;
import customers.core.subscription.DedicatedServers.Purpose;
import customers.core.subscription.Recounts;
import customers.core.subscription.Sales;
import customers.core.subscription.SubscriptionChange;
import customers.core.subscription.SubscriptionChanges;
import customers.core.website.NewWebsite;
import customers.core.website.WebsiteChange;
import customers.core.website.WebsiteChanges;
import customers.core.website.WebsiteKind;
import customers.core.website.Websites;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that changes what is counted, and how often it comes up. */
enum Deed {
    CREATE_CUSTOMER(14, Deed::createCustomer),
    CREATE_PLAN(10, Deed::createPlan),
    SELL(18, Deed::sell),
    SUSPEND_ORG(2, (world, step) -> suspendOrg(world, step, true)),
    LIFT_ORG(4, (world, step) -> suspendOrg(world, step, false)),
    SUSPEND_SUBSCRIPTION(2, (world, step) -> changeSold(world, step, new SubscriptionChange(true, null, null, null))),
    LIFT_SUBSCRIPTION(4, (world, step) -> changeSold(world, step, new SubscriptionChange(false, null, null, null))),
    NAME_SUBSCRIPTION(2, (world, step) -> changeSold(world, step, new SubscriptionChange(null, null, null, "Name"))),
    CHANGE_PLAN(6, Deed::changePlan),
    DEDICATE_SERVERS(4, Deed::dedicateServers),
    EDIT_TOTAL(8, Deed::editTotal),
    ADD_RESOURCE(4, Deed::addResource),
    ADD_ALLOWANCE(2, Deed::addAllowance),
    DELETE_PLAN(3, Deed::deletePlan),
    DELETE_ORG(4, Deed::deleteOrg),
    RESTORE_ORG(7, Deed::restoreOrg),
    DELETE_SUBSCRIPTION(5, Deed::deleteSubscription),
    RESTORE_SUBSCRIPTION(7, Deed::restoreSubscription),
    ERASE_ORG(2, Deed::eraseOrg),
    ERASE_SUBSCRIPTION(2, Deed::eraseSubscription),
    RECOUNT(3, Deed::recount),
    CREATE_WEBSITE(14, Deed::createWebsite),
    DELETE_WEBSITE(4, Deed::deleteWebsite),
    RESTORE_WEBSITE(5, Deed::restoreWebsite),
    MOVE_WEBSITE(5, Deed::moveWebsite),
    SUSPEND_WEBSITE(2, Deed::suspendWebsite),
    ADD_MEMBER(4, Deed::addMember);

    /** Does it in the world as it is. */
    private interface Doing {
        void perform(World world, Step step);
    }

    private static final List<String> RESOURCES = List.of("websites", "customers", "mailboxes", "stagingWebsites");

    private final int weight;

    @SuppressWarnings("ImmutableEnumChecker") // a method of this class
    private final Doing doing;

    Deed(int weight, Doing doing) {
        this.weight = weight;
        this.doing = doing;
    }

    static Deed draw(Random random) {
        int all = 0;
        for (Deed deed : values()) {
            all += deed.weight;
        }
        int left = random.nextInt(all);
        for (Deed deed : values()) {
            left -= deed.weight;
            if (left < 0) {
                return deed;
            }
        }
        throw new IllegalStateException();
    }

    void perform(World world, Step step) {
        doing.perform(world, step);
    }

    private static void createCustomer(World world, Step step) {
        OrgId parent = pick(world.orgs(step), step.where());
        world.get(Customers.class).create(world.caller(step), parent, new NewCustomer("Customer " + step.what() % 300));
    }

    /** Every other one is a reseller plan. */
    private static void createPlan(World world, Step step) {
        OrgId vendor = pick(world.orgs(step), step.where());
        Long many = World.total(step, 12);
        PlanResource websites = new PlanResource("websites", step.what() % 10L);
        PlanResource other = step.what() % 2 == 0
                ? new PlanResource("customers", many == null ? 3 : many)
                : new PlanResource("mailboxes", many);
        world.get(Plans.class).create(world.caller(step), vendor, World.plan(List.of(websites, other)));
    }

    private static void sell(World world, Step step) {
        OrgId buyer = pick(world.orgs(step), step.where());
        OrgId vendor = world.parent(buyer);
        Offer offer = pick(world.offersOf(vendor), step.what());
        world.get(Sales.class).sell(world.caller(step), vendor, buyer, World.sale(offer.plan()));
    }

    private static void suspendOrg(World world, Step step, boolean suspended) {
        OrgId org = pick(world.orgs(step), step.where());
        world.get(Orgs.class).update(world.caller(step), org, new OrgChange(null, suspended, null, null));
    }

    private static void changeSold(World world, Step step, SubscriptionChange change) {
        changeSold(world, step, pick(world.sold(step), step.where()), change);
    }

    private static void changeSold(World world, Step step, Sold item, SubscriptionChange change) {
        world.get(SubscriptionChanges.class).update(world.caller(step), item.subscriber(), item.id(), change);
    }

    private static void changePlan(World world, Step step) {
        Sold item = pick(world.sold(step), step.where());
        Offer offer = pick(world.offersOf(world.parent(item.subscriber())), step.what());
        changeSold(world, step, item, new SubscriptionChange(null, offer.plan(), null, null));
    }

    /** Those of the master org alone can have any. */
    private static void dedicateServers(World world, Step step) {
        Sold item = pick(world.soldTo(world.top().subscriber(), step), step.where());
        TreeMap<Purpose, ServerId> wanted = new TreeMap<>();
        if (step.what() % 4 > 0) {
            wanted.put(Purpose.APP, pick(world.servers, step.what()));
        }
        changeSold(world, step, item, new SubscriptionChange(null, null, wanted, null));
    }

    private static void editTotal(World world, Step step) {
        Offer offer = step.where() % 9 == 0 ? world.offer() : pick(world.offers(), step.where());
        String name = RESOURCES.get(step.what() % 3);
        // Of the top of the tree only up: all that is below hangs on it.
        Long total = offer.equals(world.offer()) ? Long.valueOf(120 + step.amount()) : World.total(step, 12);
        world.get(PlanEdits.class)
                .setResource(world.caller(step), offer.vendor(), offer.plan(), new PlanResource(name, total));
    }

    private static void addResource(World world, Step step) {
        Offer offer = pick(world.offers(), step.where());
        PlanResource resource = new PlanResource(RESOURCES.get(step.what() % 4), World.total(step, 4));
        world.get(PlanEdits.class).addResource(world.caller(step), offer.vendor(), offer.plan(), resource);
    }

    /** First to the plan of the top, without which nobody below may have it. */
    private static void addAllowance(World world, Step step) {
        Offer offer = step.what() % 2 == 0 ? world.offer() : pick(world.offers(), step.where());
        world.get(PlanEdits.class)
                .addAllowance(world.caller(step), offer.vendor(), offer.plan(), "a" + step.what() % 20);
    }

    private static void deletePlan(World world, Step step) {
        Offer offer = pick(world.offers(), step.where());
        world.get(PlanEdits.class).delete(world.caller(step), offer.vendor(), offer.plan());
    }

    /** Seldom the top: most of what follows would find nothing. */
    private static OrgId org(World world, Step step) {
        OrgId org = pick(world.orgs(step), step.where());
        return org.equals(world.top().subscriber()) && step.what() % 8 > 0
                ? pick(world.orgs(step), step.where() + 1)
                : org;
    }

    private static Sold sold(World world, Step step) {
        Sold item = pick(world.sold(step), step.where());
        return item.equals(world.top()) && step.what() % 8 > 0 ? pick(world.sold(step), step.where() + 1) : item;
    }

    private static void deleteOrg(World world, Step step) {
        OrgId org = org(world, step);
        world.get(Deletions.class).deleteOrg(world.caller(step), org);
    }

    private static void restoreOrg(World world, Step step) {
        OrgId org = pick(world.deletedOrgs(), step.where());
        world.get(Orgs.class).update(world.caller(step), org, new OrgChange(null, false, true, null, null));
    }

    private static void deleteSubscription(World world, Step step) {
        Sold item = sold(world, step);
        world.get(Deletions.class).deleteSubscription(world.caller(step), item.subscriber(), item.id());
    }

    private static void restoreSubscription(World world, Step step) {
        Sold item = pick(world.deletedSold(), step.where());
        changeSold(world, step, item, new SubscriptionChange(false, true, null, null, null));
    }

    /** Never the top, which nothing could bring back. */
    private static void eraseOrg(World world, Step step) {
        List<OrgId> below = world.orgs(step).stream()
                .filter(org -> !org.equals(world.top().subscriber()))
                .toList();
        world.get(Erasures.class).eraseOrg(world.caller(step), pick(below, step.where()));
    }

    private static void eraseSubscription(World world, Step step) {
        List<Sold> below = world.sold(step).stream()
                .filter(item -> !item.equals(world.top()))
                .toList();
        Sold item = pick(below, step.where());
        world.get(Erasures.class).eraseSubscription(world.caller(step), item.subscriber(), item.id());
    }

    private static void recount(World world, Step step) {
        Sold item = step.where() % 3 == 0 ? world.top() : pick(world.sold(step), step.where());
        world.get(Recounts.class).recount(world.caller(step), item.subscriber(), item.id());
    }

    private static void createWebsite(World world, Step step) {
        Sold item = pick(world.sold(step), step.where());
        WebsiteKind kind = step.what() % 5 == 0 ? WebsiteKind.STAGING : WebsiteKind.NORMAL;
        NewWebsite website = new NewWebsite(
                kind,
                "d" + step.what() % 400 + ".example.com",
                step.what() % 2 == 0 ? item.id() : null,
                Map.of(),
                null,
                null);
        world.get(Websites.class).create(world.caller(step), item.subscriber(), website);
    }

    private static void deleteWebsite(World world, Step step) {
        Site site = pick(world.sites(step), step.where());
        world.get(Websites.class).delete(world.caller(step), site.org(), site.id());
    }

    private static void changeWebsite(
            World world, Step step, Site site, @Nullable Boolean suspended, boolean restored, @Nullable Sold to) {
        WebsiteChange change = new WebsiteChange(suspended, restored, null, null, to == null ? null : to.id());
        world.get(WebsiteChanges.class).update(world.caller(step), site.org(), site.id(), change);
    }

    private static void restoreWebsite(World world, Step step) {
        changeWebsite(world, step, pick(world.deletedSites(), step.where()), null, true, null);
    }

    private static void moveWebsite(World world, Step step) {
        Site site = pick(world.sites(step), step.where());
        changeWebsite(world, step, site, null, false, pick(world.soldTo(site.org(), step), step.what()));
    }

    private static void suspendWebsite(World world, Step step) {
        changeWebsite(world, step, pick(world.sites(step), step.where()), step.what() % 2 == 0, false, null);
    }

    /** Every other one is to be the owner. */
    private static void addMember(World world, Step step) {
        OrgId org = pick(world.orgs(step), step.where());
        LoginId login = world.get(Logins.class)
                .create(world.caller(step), org, new NewLogin("p" + World.number() + "@example.com", "P", null));
        Role role = step.what() % 2 == 0 ? Role.OWNER : Role.SUPPORT;
        world.get(Members.class).create(world.caller(step), org, login, Set.of(role));
    }
}
