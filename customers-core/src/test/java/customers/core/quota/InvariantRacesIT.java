package customers.core.quota;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.WithCore;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Verifies while others write. */
class InvariantRacesIT extends WithCore {
    private static final int WRITERS = 4;

    @Test
    void seesOneMomentHoweverMuchIsSoldAndDeletedMeanwhile() throws Exception {
        Reseller seller = reseller(root(), finite("customers", 90), finite("websites", 900));
        PlanId plan = plan(seller.org(), finite("websites", 2));
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<Callable<List<Finding>>> works = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            works.add(() -> {
                try {
                    return sellAndDelete(seller.org(), plan);
                } finally {
                    writing.decrementAndGet();
                }
            });
        }
        works.add(() -> verify(seller.org(), writing));
        works.add(() -> verify(root(), writing));
        assertThat(Race.run(works)).allSatisfy(outcome -> {
            assertThat(outcome.won()).isTrue();
            assertThat(outcome.value()).isEmpty();
        });
    }

    private List<Finding> sellAndDelete(OrgId seller, PlanId plan) {
        for (int step = 0; step < 15; step++) {
            OrgId buyer = customer(seller);
            SubscriptionId sold = sell(seller, buyer, plan);
            if (step % 2 == 0) {
                deletions.deleteSubscription(admin(), buyer, sold);
            } else if (step % 3 == 0) {
                deletions.deleteOrg(admin(), buyer);
            }
        }
        return List.of();
    }

    private List<Finding> verify(OrgId org, AtomicInteger writing) {
        List<Finding> findings = new ArrayList<>();
        while (writing.get() > 0) {
            invariants.check(org, null, findings::add);
        }
        return findings;
    }
}
