package customers.core.website;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.subscription.SubscriptionChange;
import customers.core.subscription.SubscriptionChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** New websites, moves and restores, while what they are in goes away. */
class WebsiteDeletionRacesIT extends WithWebsites {
    private static final int RACERS = 8;

    @Autowired
    SubscriptionChanges subscriptionChanges;

    private static long won(List<? extends Race.Outcome<?>> outcomes) {
        return outcomes.stream().filter(Race.Outcome::won).count();
    }

    private long live(OrgId org) {
        return number(
                "SELECT COUNT(*) FROM websites WHERE status <> 'DELETED' AND HEX(org_id) = UPPER(?)",
                org.toString().replace("-", ""));
    }

    @Test
    void noWebsiteOutlivesItsSubscription() throws Exception {
        Holder holder = holder(finite("websites", 100));
        WebsiteId old = website(holder.org());
        websites.delete(admin(), holder.org(), old);
        List<Callable<Object>> works = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            works.add(() -> website(holder.org(), holder.subscription()));
        }
        works.add(() -> {
            deletions.deleteSubscription(admin(), holder.org(), holder.subscription());
            return true;
        });
        works.add(() -> {
            changes.update(admin(), holder.org(), old, RESTORED);
            return true;
        });
        var outcomes = Race.run(works);
        assertThat(outcomes.get(RACERS).won()).isTrue();
        assertThat(outcomes.subList(0, RACERS))
                .filteredOn(outcome -> !outcome.won())
                .allMatch(outcome -> outcome.reason() == Reason.NOT_FOUND);
        assertThat(live(holder.org())).isZero();
        assertThat(get(holder.org()).websitesCount()).isZero();
    }

    @Test
    void noWebsiteOutlivesItsOrg() throws Exception {
        Reseller seller = reseller(root(), unlimited("customers"), finite("websites", 100));
        OrgId org = customer(seller.org());
        sell(seller.org(), org, plan(seller.org(), finite("websites", 50)));
        List<Callable<Object>> works = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            works.add(() -> website(org));
        }
        works.add(() -> {
            deletions.deleteOrg(admin(), seller.org());
            return true;
        });
        var outcomes = Race.run(works);
        assertThat(outcomes.get(RACERS).won()).isTrue();
        assertThat(outcomes.subList(0, RACERS))
                .filteredOn(outcome -> !outcome.won())
                .allMatch(outcome -> outcome.reason() == Reason.NOT_FOUND);
        assertThat(live(org)).isZero();
    }

    @Test
    void aSuspendedSubscriptionTakesNoneAnyMore() throws Exception {
        Holder holder = holder(finite("websites", 100));
        List<Callable<Object>> works = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            works.add(() -> website(holder.org()));
        }
        works.add(() -> {
            subscriptionChanges.update(
                    admin(), holder.org(), holder.subscription(), new SubscriptionChange(true, null, null, null));
            return true;
        });
        var outcomes = Race.run(works);
        assertThat(outcomes.get(RACERS).won()).isTrue();
        assertThat(outcomes.subList(0, RACERS))
                .filteredOn(outcome -> !outcome.won())
                .allMatch(outcome -> outcome.reason() == Reason.FAILED_PRECONDITION);
        assertThat(used(holder.subscription(), "websites")).isEqualTo(won(outcomes) - 1);
    }

    @Test
    void websitesMoveToASubscriptionThatGoesAwayOrStayWhereTheyAre() throws Exception {
        Holder holder = holder(finite("websites", 100));
        SubscriptionId other = sell(root(), holder.org(), plan(root(), finite("websites", 100)));
        List<Callable<Object>> works = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            WebsiteId id = website(holder.org(), holder.subscription());
            works.add(() -> {
                changes.update(admin(), holder.org(), id, movedTo(other));
                return true;
            });
        }
        works.add(() -> {
            deletions.deleteSubscription(admin(), holder.org(), other);
            return true;
        });
        long moved = won(Race.run(works)) - 1;
        assertThat(live(holder.org())).isEqualTo(RACERS - moved);
        assertThat(used(holder.subscription(), "websites")).isEqualTo(RACERS - moved);
    }

    @Test
    void whatWentWithItsSubscriptionComesBackWithItAlone() {
        Holder holder = holder(finite("websites", 5));
        WebsiteId id = website(holder.org());
        WebsiteId earlier = website(holder.org());
        websites.delete(admin(), holder.org(), earlier);
        deletions.deleteSubscription(admin(), holder.org(), holder.subscription());
        refused(Reason.FAILED_PRECONDITION, () -> changes.update(admin(), holder.org(), id, RESTORED));
        refused(Reason.FAILED_PRECONDITION, () -> changes.update(admin(), holder.org(), earlier, RESTORED));
        subscriptionChanges.update(
                admin(), holder.org(), holder.subscription(), new SubscriptionChange(false, true, null, null, null));
        assertThat(read(holder.org(), id).status()).isEqualTo(WebsiteStatus.ACTIVE);
        assertThat(read(holder.org(), earlier).status()).isEqualTo(WebsiteStatus.DELETED);
        changes.update(admin(), holder.org(), earlier, RESTORED);
    }
}
