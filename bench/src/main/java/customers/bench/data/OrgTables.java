package customers.bench.data;

import customers.core.org.DisplayName;
import java.util.List;
import java.util.UUID;

/** The rows of the orgs, of their tree and of their owners. */
final class OrgTables {
    private static final int OWNED = 10;
    private static final int OWNED_OF_TEN = 3;
    private static final int CALLED = 5;
    private static final byte[] NO_NAME = new byte[0];

    private final Population population;
    private final Tree tree;
    private final Ids ids;
    private final Counts counts;
    private final Master master;

    OrgTables(Population population, Counts counts, Master master) {
        this.population = population;
        this.counts = counts;
        this.master = master;
        tree = population.tree();
        ids = population.ids();
    }

    /**
     * What the server has begun the installation with, apart from the id and the time of the master org.
     *
     * @param name of the master org
     * @param owner the member that owns it
     */
    record Master(String name, UUID owner) {}

    List<Table> all() {
        return List.of(
                new Table(
                        "orgs",
                        "(id, parent_id, root, name, name_key, kept_name_key, status, suspended_by, locale,"
                                + " subscriptions_count, websites_count, created_at, deleted_at, deletion_id,"
                                + " owner_member_id, drawn_from, external_id, external_id_live)",
                        tree.size(),
                        this::org),
                new Table("org_tree", "(ancestor_id, descendant_id, depth)", tree.size(), this::wayUp),
                new Table(
                        "logins",
                        "(id, realm_id, email, name, password_hash, locale, registered_at)",
                        tree.size(),
                        this::login),
                new Table("members", "(id, org_id, login_id, roles, joined_at)", tree.size(), this::member));
    }

    private void org(int org, Row row) {
        boolean deleted = population.fates().isDeleted(org);
        boolean suspended = population.fates().isSuspended(org);
        String name = org == 0 ? master.name() : Names.firm(bits(org), org);
        byte[] key = org == 0 ? NO_NAME : new DisplayName(name).key();
        id(org, row);
        if (org == 0) {
            row.empty().number(1);
        } else {
            id(tree.parent[org], row).empty();
        }
        row.text(name);
        binary(deleted ? NO_NAME : key, row);
        binary(deleted ? key : NO_NAME, row);
        row.text(deleted ? "DELETED" : suspended ? "SUSPENDED" : "ACTIVE");
        orgIf(suspended, tree.parent[org], row).text("en");
        row.number(counts.subscriptions(org)).number(0).moment(tree.createdAt[org]);
        deletion(deleted, org, row);
        owner(org, row);
        source(org, row);
        if (isCalled(org)) {
            row.text("C-" + org);
        } else {
            row.empty();
        }
        (deleted ? row.empty() : row.number(1)).end();
    }

    private void deletion(boolean deleted, int org, Row row) {
        if (deleted) {
            long now = population.shape().until().toEpochMilli();
            row.moment(now).uuid(ids.upper(Ids.DELETION, org, now), ids.lower(Ids.DELETION, org));
        } else {
            row.empty().empty();
        }
    }

    private void owner(int org, Row row) {
        if (org == 0) {
            row.uuid(master.owner().getMostSignificantBits(), master.owner().getLeastSignificantBits());
        } else if (isOwned(population, org)) {
            uuid(Ids.MEMBER, org, row);
        } else {
            row.empty();
        }
    }

    private void source(int org, Row row) {
        if (org == 0 || tree.parent[org] == 0) {
            row.empty();
        } else {
            row.number(population.source(tree.parent[org]) + 1L);
        }
    }

    private void wayUp(int org, Row row) {
        int depth = 0;
        for (int above = org; above >= 0; above = tree.parent[above]) {
            id(above, row);
            id(org, row).number(depth++).end();
        }
    }

    private void login(int org, Row row) {
        if (org > 0 && isOwned(population, org)) {
            uuid(Ids.LOGIN, org, row);
            id(tree.parent[org], row).text(Names.email(bits(org), org)).text(Names.person(bits(org)));
            row.empty().text("en").moment(tree.createdAt[org]).end();
        }
    }

    private void member(int org, Row row) {
        if (org > 0 && isOwned(population, org)) {
            uuid(Ids.MEMBER, org, row);
            id(org, row);
            uuid(Ids.LOGIN, org, row).text("OWNER").moment(tree.createdAt[org]).end();
        }
    }

    static boolean isOwned(Population population, int org) {
        return Hash.below(OWNED, Hash.of(population.shape().seed(), Ids.LOGIN, org)) < OWNED_OF_TEN;
    }

    static boolean isCalled(int org) {
        return org > 0 && org % CALLED == 0;
    }

    private long bits(int org) {
        return Hash.of(population.shape().seed(), Ids.NAME, org);
    }

    private Row id(int org, Row row) {
        return uuid(Ids.ORG, org, row);
    }

    private Row orgIf(boolean there, int org, Row row) {
        return there ? id(org, row) : row.empty();
    }

    private Row uuid(int use, int org, Row row) {
        return row.uuid(ids.upper(use, org, tree.createdAt[org]), ids.lower(use, org));
    }

    private static void binary(byte[] value, Row row) {
        if (value.length == 0) {
            row.empty();
        } else {
            row.binary(value);
        }
    }
}
