package customers.bench.load;

import customers.bench.data.Children;
import customers.bench.data.Hash;
import customers.bench.data.Offer;
import customers.bench.data.Population;
import customers.bench.data.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** All operations that are measured, on the orgs of a population. */
public final class Operations {
    private static final int PAGE = 50;
    private static final int MIXED_READS = 4;
    private static final int MID_SMALLEST = 300;
    private static final int MID_LARGEST = 5000;

    private final Population population;
    private final Tree tree;
    private final Children children;
    private final UUID root;
    private final int[] sellers;
    private final int[] hubCustomers;

    /** On the orgs that nobody deletes meanwhile. */
    public Operations(Population population) {
        this.population = population;
        tree = population.tree();
        children = new Children(tree);
        root = id(0);
        sellers = IntStream.range(1, tree.size()).filter(this::isSeller).toArray();
        hubCustomers = children.of(tree.hub()).toArray();
    }

    private boolean isSeller(int org) {
        return tree.isReseller(org)
                && org != tree.hub()
                && !isInGrove(org)
                && children.of(org).anyMatch(this::isActive);
    }

    private boolean isInGrove(int org) {
        int above = org;
        while (above > 0 && above != tree.grove()) {
            above = tree.parent(above);
        }
        return above > 0;
    }

    private boolean isActive(int org) {
        return !population.fates().isDeleted(org) && !population.fates().isSuspended(org);
    }

    /** In the order of the table. The cursors are of the first, a middle and the last page of an export of everything. */
    public List<Operation> all(List<String> cursors) {
        List<Operation> operations = new ArrayList<>(List.of(sale(), hotSale(), creation()));
        operations.addAll(reads());
        operations.addAll(sorts());
        operations.addAll(filters());
        operations.addAll(offsets());
        List<String> names = List.of("cursor-first", "cursor-middle", "cursor-last");
        for (int i = 0; i < cursors.size(); i++) {
            Query page = recursive().with("cursor", cursors.get(i));
            operations.add(fixed(names.get(i), root, page));
        }
        return operations;
    }

    /** A sale of one of many resellers. */
    public Operation sale() {
        return new Operation("sale", true, (bits, number) -> sale(pick(sellers, bits), bits));
    }

    /** Of ten calls one sale, one new customer, and two each of pages, orgs, lists of subscriptions and plans. */
    public Operation mixed() {
        List<Operation> parts = new ArrayList<>(List.of(sale(), creation()));
        reads().stream().limit(MIXED_READS).forEach(read -> {
            parts.add(read);
            parts.add(read);
        });
        return new Operation(
                "mixed",
                true,
                (bits, number) -> parts.get(Hash.below(parts.size(), bits >>> 44))
                        .picker()
                        .pick(bits, number));
    }

    private Operation hotSale() {
        return new Operation("sale-hot", true, (bits, number) -> {
            int customer = pick(hubCustomers, bits);
            return new Call.Sale(id(tree.hub()), id(customer), plan(tree.hub()), source(tree.hub()));
        });
    }

    /** In turns a new customer of the hub and a sale of the broad plan: both add to what listings have found out. */
    public Operation beside() {
        return new Operation("beside", false, (bits, number) -> {
            int hub = tree.hub();
            return bits % 2 == 0
                    ? new Call.Creation(id(hub), "Bench " + number, source(hub))
                    : new Call.Sale(id(hub), id(pick(hubCustomers, bits)), population.broadPlan(), source(hub));
        });
    }

    private Call sale(int seller, long bits) {
        int[] customers = children.of(seller).filter(this::isActive).toArray();
        return new Call.Sale(id(seller), id(pick(customers, bits >>> 20)), plan(seller), source(seller));
    }

    private Operation creation() {
        return new Operation("create-customer", true, (bits, number) -> {
            int parent = pick(sellers, bits);
            return new Call.Creation(id(parent), "Bench " + number, source(parent));
        });
    }

    private List<Operation> reads() {
        int[] broad = some(org -> children.count(org) >= PAGE);
        int[] middle = some(org -> children.below(org) >= MID_SMALLEST && children.below(org) <= MID_LARGEST);
        Query page = Query.first(PAGE);
        Query below = recursive();
        return List.of(
                new Operation("page", true, (bits, number) -> new Call.Listing(id(pick(broad, bits)), page)),
                new Operation("get-org", true, (bits, number) -> new Call.ReadOrg(id(any(bits)))),
                new Operation("subscriptions", true, (bits, number) -> {
                    int org = any(bits);
                    return new Call.Subscriptions(id(tree.parent(org)), id(org));
                }),
                new Operation("get-plan", true, (bits, number) -> {
                    int seller = pick(sellers, bits);
                    return new Call.ReadPlan(id(seller), plan(seller));
                }),
                new Operation("page-below", false, (bits, number) -> new Call.Listing(id(pick(middle, bits)), below)));
    }

    private List<Operation> sorts() {
        return List.of("createdAt", "name", "status", "subscriptionsCount", "websitesCount").stream()
                .map(sort -> fixed("root-by-" + sort, root, recursive().with("sortBy", sort)))
                .toList();
    }

    private List<Operation> filters() {
        Query all = recursive();
        return List.of(
                fixed("root-status", root, all.with("status", "suspended")),
                fixed("root-depth", root, all.with("maxDepth", 2)),
                fixed("root-broad-plan", root, all.with("planId", population.broadPlan())),
                ofRoot("root-plan", bits -> all.with("planId", plan(pick(sellers, bits)))),
                ofRoot("root-external-id", bits -> all.with("externalId", population.externalId(any(bits)))),
                ofRoot("root-owner", bits -> all.with("ownerEmail", population.ownerEmail(any(bits)))),
                ofRoot("root-search", bits -> all.with("search", beginning(any(bits), 3))),
                // All but the last digit: it finds as few in a large tree as in a small one.
                ofRoot("root-search-few", bits -> all.with("search", beginning(any(bits), -1))));
    }

    /** How the name of an org begins: so many letters of it, or all but so many. */
    private String beginning(int org, int letters) {
        String name = population.name(org);
        return name.substring(0, letters > 0 ? letters : name.length() + letters);
    }

    private List<Operation> offsets() {
        UUID hub = id(tree.hub());
        Query page = Query.first(PAGE);
        return List.of(
                fixed("offset-none", hub, page),
                fixed("offset-far", hub, page.with("offset", hubCustomers.length / 2)),
                new Operation("offset-any", false, (bits, number) -> {
                    int offset = Hash.below(hubCustomers.length, bits);
                    return new Call.Listing(hub, page.with("offset", offset));
                }));
    }

    private interface QueryPicker {
        Query pick(long bits);
    }

    private Operation ofRoot(String name, QueryPicker picker) {
        return new Operation(name, false, (bits, number) -> new Call.Listing(root, picker.pick(bits)));
    }

    private static Operation fixed(String name, UUID org, Query query) {
        Call call = new Call.Listing(org, query);
        return new Operation(name, name.startsWith("offset"), (bits, number) -> call);
    }

    /** A page of all below. */
    public static Query recursive() {
        return Query.first(PAGE).with("recursive", true);
    }

    private int[] some(IntPredicate wanted) {
        int[] found = Arrays.stream(sellers).filter(wanted).toArray();
        return found.length == 0 ? sellers : found;
    }

    private int any(long bits) {
        return 1 + Hash.below(tree.size() - 1, bits);
    }

    private static int pick(int[] choices, long bits) {
        return choices[Hash.below(choices.length, bits)];
    }

    private UUID id(int org) {
        return population.ids().org(tree, org);
    }

    private long plan(int seller) {
        return population.planNumber(seller, Offer.START);
    }

    private long source(int seller) {
        return population.sourceNumber(seller);
    }
}
