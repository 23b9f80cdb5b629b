package customers.bench.data;

import java.util.List;
import java.util.stream.IntStream;

/** The rows of the plans, of what was sold and of what was deleted since. */
final class SaleTables {
    private static final String TERMS = "{\"allowances\":[],\"selections\":[],\"allowServerGroupSelection\":null,"
            + "\"planType\":\"SHARED\",\"cgroupLimits\":null,\"fsQuota\":null,\"allowedPhpVersions\":[\"PHP83\",\"PHP84\"],"
            + "\"defaultPhpVersion\":\"PHP84\",\"redisAllowed\":null,\"preinstallWordpressTheme\":null}";

    private final Population population;
    private final Tree tree;
    private final Ids ids;
    private final Counts counts;

    SaleTables(Population population, Counts counts) {
        this.population = population;
        this.counts = counts;
        tree = population.tree();
        ids = population.ids();
    }

    List<Table> all() {
        int plans = population.planOwner.length;
        int sales = population.subscriber.length;
        return List.of(
                new Table(
                        "subscription_resources",
                        "(subscription_id, name, position, total, used)",
                        sales,
                        this::grants),
                new Table(
                        "subscriptions",
                        "(id, plan_id, subscriber_id, vendor_id, status, suspended_by, reseller, drawn_from, created_at,"
                                + " deleted_at, deletion_id, external_id_live)",
                        sales,
                        this::subscription),
                // MySQL takes no JSON that is called binary.
                new Table(
                        "plans",
                        "(id, org_id, name, @terms, created_at) SET terms = CONVERT(@terms USING utf8mb4)",
                        plans,
                        this::plan),
                new Table("plan_resources", "(plan_id, name, position, total)", plans, this::planResources),
                new Table(
                        "deletions",
                        "(id, org_id, subscription_id, actor, request_id, created_at)",
                        tree.size() + sales,
                        this::deletion));
    }

    private void plan(int plan, Row row) {
        int owner = population.planOwner[plan];
        row.number(plan + 1L);
        org(owner, row).text(Offer.of(population.planOffer[plan]).name());
        row.text(TERMS).moment(tree.createdAt[owner]).end();
    }

    private void planResources(int plan, Row row) {
        Offer offer = Offer.of(population.planOffer[plan]);
        resources(offer).forEach(i -> total(offer, i, row.number(plan + 1L)).end());
    }

    private static IntStream resources(Offer offer) {
        return IntStream.range(0, Offer.RESOURCES.size()).filter(offer::grants);
    }

    private static Row total(Offer offer, int resource, Row row) {
        row.text(Offer.RESOURCES.get(resource)).number(resource);
        return offer.unlimited(resource) ? row.empty() : row.number(offer.amount(resource));
    }

    private void grants(int sale, Row row) {
        Offer offer = Offer.of(population.offer[sale]);
        boolean reseller = population.offer[sale] >= Offer.RESELLER;
        resources(offer)
                .forEach(i -> total(offer, i, row.number(sale + 1L))
                        .number(reseller ? counts.used(population.subscriber[sale], i) : 0)
                        .end());
    }

    private void subscription(int sale, Row row) {
        int vendor = population.vendor(sale);
        boolean deleted = population.fates().isSaleDeleted(sale);
        boolean suspended = !deleted && population.fates().isSaleSuspended(sale);
        row.number(sale + 1L).number(population.plan(vendor, population.offer[sale]) + 1L);
        org(population.subscriber[sale], row);
        org(vendor, row).text(deleted ? "DELETED" : suspended ? "SUSPENDED" : "ACTIVE");
        if (suspended) {
            org(vendor, row);
        } else {
            row.empty();
        }
        row.number(population.offer[sale] >= Offer.RESELLER ? 1 : 0);
        (vendor == 0 ? row.empty() : row.number(population.source(vendor) + 1L)).moment(population.soldAt[sale]);
        if (deleted) {
            row.moment(now());
            deletionId(sale, row).empty().end();
        } else {
            row.empty().empty().number(1).end();
        }
    }

    /** A subscription goes with its org, and has a deletion of its own only when it goes alone. */
    private Row deletionId(int sale, Row row) {
        int org = population.subscriber[sale];
        int place = population.fates().isDeleted(org) ? org : tree.size() + sale;
        return row.uuid(ids.upper(Ids.DELETION, place, now()), ids.lower(Ids.DELETION, place));
    }

    private void deletion(int place, Row row) {
        int sale = place - tree.size();
        Fates fates = population.fates();
        boolean there = sale < 0
                ? fates.isDeleted(place)
                : fates.isDeletedAlone(sale) && !fates.isDeleted(population.subscriber[sale]);
        if (there) {
            row.uuid(ids.upper(Ids.DELETION, place, now()), ids.lower(Ids.DELETION, place));
            org(sale < 0 ? place : population.subscriber[sale], row);
            (sale < 0 ? row.empty() : row.number(sale + 1L))
                    .text("system")
                    .text("load")
                    .moment(now())
                    .end();
        }
    }

    private long now() {
        return population.shape().until().toEpochMilli();
    }

    private Row org(int org, Row row) {
        return row.uuid(ids.upper(Ids.ORG, org, tree.createdAt[org]), ids.lower(Ids.ORG, org));
    }
}
