package customers.bench.data;

/**
 * The ledger of all resellers: what their customers and sales drew, in the order of time, and what was given back for the
 * deleted at the end. Keeps the balances as it goes, so it can be written out once.
 */
final class LedgerTable {
    private final Population population;
    private final Tree tree;
    private final Ids ids;
    private final long[][] balances;
    private long entries;
    private int nextOrg = 1;
    private int nextSale;

    LedgerTable(Population population) {
        this.population = population;
        tree = population.tree();
        ids = population.ids();
        balances = new long[tree.size()][];
        for (int org = 0; org < balances.length; org++) {
            balances[org] = new long[tree.reseller[org] ? Offer.RESOURCES.size() : 0];
        }
    }

    /** Draws first, each at its time; then one place for each sale and each org that may have been deleted. */
    Table table() {
        int draws = tree.size() - 1 + population.subscriber.length;
        return new Table(
                "ledger",
                "(id, subscription_id, resource, amount, unlimited, balance, operation, cause_subscription_id,"
                        + " cause_org_id, actor, request_id, created_at)",
                2 * draws,
                (place, row) -> {
                    if (place < draws) {
                        drawNext(row);
                    } else {
                        giveBack(place - draws, row);
                    }
                });
    }

    private void drawNext(Row row) {
        boolean orgIsNext = nextSale == population.subscriber.length
                || (nextOrg < tree.size() && tree.createdAt[nextOrg] <= population.soldAt[nextSale]);
        if (orgIsNext) {
            customer(nextOrg, 1, tree.createdAt[nextOrg], row);
            nextOrg++;
        } else {
            sale(nextSale, 1, population.soldAt[nextSale], row);
            nextSale++;
        }
    }

    private void giveBack(int place, Row row) {
        long now = population.shape().until().toEpochMilli();
        int org = place - population.subscriber.length + 1;
        if (org <= 0) {
            if (population.fates().isSaleDeleted(place)) {
                sale(place, -1, now, row);
            }
        } else if (population.fates().isDeleted(org)) {
            customer(org, -1, now, row);
        }
    }

    private void customer(int org, int sign, long moment, Row row) {
        int seller = tree.parent[org];
        if (seller != 0) {
            entry(seller, Offer.CUSTOMERS, sign, false, row);
            row.text(sign > 0 ? "customer.create" : "org.delete").empty();
            row.uuid(ids.upper(Ids.ORG, org, tree.createdAt[org]), ids.lower(Ids.ORG, org));
            close(moment, row);
        }
    }

    private void sale(int sale, int sign, long moment, Row row) {
        int seller = population.vendor(sale);
        if (seller == 0) {
            return;
        }
        Offer offer = Offer.of(population.offer[sale]);
        for (int i = 0; i < Offer.RESOURCES.size(); i++) {
            if (offer.grants(i)) {
                entry(seller, i, sign * offer.amount(i), offer.unlimited(i), row);
                row.text(operation(sale, sign)).number(sale + 1L).empty();
                close(moment, row);
            }
        }
    }

    private String operation(int sale, int sign) {
        return sign > 0
                ? "subscription.create"
                : population.fates().isDeleted(population.subscriber[sale]) ? "org.delete" : "subscription.delete";
    }

    private void entry(int seller, int resource, long amount, boolean unlimited, Row row) {
        balances[seller][resource] += amount;
        row.number(++entries).number(population.source(seller) + 1L).text(Offer.RESOURCES.get(resource));
        row.number(amount).number(unlimited ? 1 : 0).number(balances[seller][resource]);
    }

    private static void close(long moment, Row row) {
        row.text("system").text("load").moment(moment).end();
    }
}
