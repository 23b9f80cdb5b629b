package customers.core.website;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** At the same time. */
class WebsiteRacesIT extends WithWebsites {
    private static final int RACERS = 16;

    @Test
    void of16WebsitesForTheLastUnitOneWins() throws Exception {
        Holder holder = holder(finite("websites", 3));
        website(holder.org());
        website(holder.org());
        var outcomes = Race.run(RACERS, () -> website(holder.org()));
        assertThat(outcomes).filteredOn(Race.Outcome::won).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.won())
                .allMatch(outcome -> outcome.reason() == Reason.QUOTA_EXCEEDED);
        assertThat(used(holder.subscription(), "websites")).isEqualTo(3);
    }

    @Test
    void of16WebsitesOfOneDomainOneWins() throws Exception {
        String domain = domain();
        List<Callable<WebsiteId>> works = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            Holder holder = holder(finite("websites", 3));
            works.add(() -> websites.create(admin(), holder.org(), named(domain)));
        }
        var outcomes = Race.run(works);
        assertThat(outcomes).filteredOn(Race.Outcome::won).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.won())
                .allMatch(outcome -> outcome.reason() == Reason.ALREADY_EXISTS);
    }

    @Test
    void websitesFillEverySubscriptionBeforeOneIsRefused() throws Exception {
        Holder holder = holder(finite("websites", 5));
        SubscriptionId second = sell(root(), holder.org(), plan(root(), finite("websites", 4)));
        var outcomes = Race.run(RACERS, () -> website(holder.org()));
        assertThat(outcomes).filteredOn(Race.Outcome::won).hasSize(9);
        assertThat(used(holder.subscription(), "websites")).isEqualTo(5);
        assertThat(used(second, "websites")).isEqualTo(4);
    }

    @Test
    void aWebsiteIsDeletedOnceAndRestoredOnce() throws Exception {
        Holder holder = holder(finite("websites", 5));
        WebsiteId id = website(holder.org());
        var deleted = Race.run(8, () -> {
            websites.delete(admin(), holder.org(), id);
            return true;
        });
        assertThat(deleted).filteredOn(Race.Outcome::won).hasSize(1);
        assertThat(used(holder.subscription(), "websites")).isZero();
        assertThat(Race.run(8, () -> {
                    changes.update(admin(), holder.org(), id, RESTORED);
                    return true;
                }))
                .allMatch(Race.Outcome::won);
        assertThat(used(holder.subscription(), "websites")).isEqualTo(1);
    }

    @Test
    void movesThereAndBackLoseNothing() throws Exception {
        Holder holder = holder(finite("websites", 9));
        SubscriptionId second = sell(root(), holder.org(), plan(root(), finite("websites", 9)));
        List<Callable<Boolean>> works = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            WebsiteId id = website(holder.org(), i % 2 == 0 ? holder.subscription() : second);
            SubscriptionId target = i % 2 == 0 ? second : holder.subscription();
            works.add(() -> {
                changes.update(admin(), holder.org(), id, movedTo(target));
                return true;
            });
        }
        assertThat(Race.run(works)).allMatch(Race.Outcome::won);
        assertThat(used(holder.subscription(), "websites")).isEqualTo(4);
        assertThat(used(second, "websites")).isEqualTo(4);
    }

    @Test
    void againstSalesFromTheSameSubscriptionNothingIsDrawnTwice() throws Exception {
        Reseller seller = reseller(root(), unlimited("customers"), finite("websites", 8));
        OrgId buyer = customer(seller.org());
        var plan = plan(seller.org(), finite("websites", 1));
        List<Callable<Object>> works = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            works.add(() -> website(seller.org()));
            works.add(() -> sell(seller.org(), buyer, plan));
        }
        assertThat(Race.run(works)).filteredOn(Race.Outcome::won).hasSize(8);
        assertThat(used(seller.subscription(), "websites")).isEqualTo(8);
    }
}
