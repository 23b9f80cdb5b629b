package customers.core.quota;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.WithCore;
import customers.core.access.Caller;
import customers.core.access.Role;
import customers.core.customer.NewCustomer;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerId;
import customers.core.org.OrgChange;
import customers.core.plan.PlanResource;
import customers.core.server.NewServer;
import customers.core.server.ServerIps;
import customers.core.subscription.DedicatedServers.Purpose;
import customers.core.subscription.NewSubscription;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Eight threads do whatever comes up in one tree; whatever became of it, the invariants hold. */
class RandomOperationsIT extends WithCore {
    private static final int THREADS = 8;
    private static final int STEPS = 60;
    private static final List<String> RESOURCES = List.of("customers", "websites", "mailboxes");
    private static final Set<Reason> REFUSALS = EnumSet.of(
            Reason.QUOTA_EXCEEDED,
            Reason.ALREADY_EXISTS,
            Reason.FORBIDDEN,
            Reason.NOT_FOUND,
            Reason.FAILED_PRECONDITION);

    private final List<OrgId> tree = new CopyOnWriteArrayList<>();
    private final Map<OrgId, OrgId> parents = new ConcurrentHashMap<>();
    private final Map<OrgId, List<PlanId>> offers = new ConcurrentHashMap<>();
    private final List<ServerId> machines = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private final Map<Reason, Integer> refusals = new ConcurrentHashMap<>();

    @Test
    void leaveTheInvariantsTrue() throws Exception {
        long seed = Long.getLong("customers.seed", System.nanoTime());
        Reseller top = reseller(root(), finite("customers", 60), finite("websites", 80), unlimited("mailboxes"));
        tree.add(top.org());
        parents.put(top.org(), root());
        for (int i = 0; i < 3; i++) {
            String host = name("m").replace(' ', '-') + ".example.com";
            machines.add(servers.create(admin(), new NewServer(host, host, null, new ServerIps(List.of()))));
        }
        List<Callable<Boolean>> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(seed + thread);
            threads.add(() -> {
                for (int step = 0; step < STEPS; step++) {
                    tryOne(random);
                }
                return true;
            });
        }
        assertThat(Race.run(threads)).as("seed %d", seed).allMatch(Race.Outcome::won);
        assertThat(invariants.check()).as("seed %d", seed).isEmpty();
        assertThat(refusals.keySet()).as("seed %d", seed).isSubsetOf(REFUSALS);
        assertThat(done.get())
                .as("successes with seed %d, refused %s", seed, refusals)
                .isGreaterThan(THREADS * STEPS / 5);
        deletions.deleteOrg(admin(), top.org());
        assertThat(used(top.subscription(), "customers")).as("seed %d", seed).isZero();
        assertThat(used(top.subscription(), "websites")).as("seed %d", seed).isZero();
    }

    private void tryOne(Random random) {
        try {
            one(random);
            done.incrementAndGet();
        } catch (CustomersException e) {
            refusals.merge(e.reason(), 1, Integer::sum);
        }
    }

    private void one(Random random) {
        OrgId org = pick(random, tree);
        int dice = random.nextInt(100);
        if (dice < 30) {
            OrgId customer = customers.create(caller(random), org, new NewCustomer("Customer " + random.nextInt(400)));
            parents.put(customer, org);
            tree.add(customer);
        } else if (dice < 50) {
            PlanId plan = plans.create(caller(random), org, newPlan(name("Plan"), resources(random)));
            offers.computeIfAbsent(org, seller -> new CopyOnWriteArrayList<>()).add(plan);
        } else if (dice < 85) {
            OrgId seller = parents.get(org);
            List<PlanId> offered = offers.getOrDefault(seller, List.of());
            sales.sell(caller(random), seller, org, sale(random, offered));
        } else if (dice < 95) {
            OrgChange change = new OrgChange(null, random.nextInt(3) == 0, null, null);
            orgs.update(caller(random), org, change);
        } else if (tree.indexOf(org) > 0) {
            deletions.deleteOrg(caller(random), org);
            // Otherwise most of what follows would only be told that its org is gone.
            tree.removeIf(other -> isAtOrBelow(other, org));
        }
    }

    private boolean isAtOrBelow(OrgId org, OrgId top) {
        for (OrgId at = org; at != null; at = parents.get(at)) {
            if (at.equals(top)) {
                return true;
            }
        }
        return false;
    }

    /** Mostly somebody who may. */
    private Caller caller(Random random) {
        return random.nextInt(5) > 0 ? admin() : as(Role.OWNER, pick(random, tree));
    }

    private NewSubscription sale(Random random, List<PlanId> offered) {
        TreeMap<Purpose, ServerId> dedicated = new TreeMap<>();
        if (random.nextInt(20) == 0) {
            dedicated.put(Purpose.APP, pick(random, machines));
        }
        return new NewSubscription(offered.isEmpty() ? new PlanId(1) : pick(random, offered), dedicated, null);
    }

    private PlanResource[] resources(Random random) {
        return RESOURCES.stream()
                .filter(name -> random.nextInt(5) > 1)
                .map(name -> new PlanResource(
                        name,
                        random.nextInt(8) == 0
                                ? null
                                : Long.valueOf(random.nextInt(name.equals("customers") ? 20 : 8))))
                .toArray(PlanResource[]::new);
    }

    private static <T> T pick(Random random, List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
