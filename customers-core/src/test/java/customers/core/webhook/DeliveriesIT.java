package customers.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.access.Role;
import customers.core.deletion.Erasures;
import customers.core.error.Reason;
import customers.core.expiry.ExpiredRows;
import customers.core.id.DeliveryId;
import customers.core.id.OrgId;
import customers.core.id.WebhookId;
import customers.core.org.OrgChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeliveriesIT extends WithWebhooks {
    @Autowired
    Erasures erasures;

    @Autowired
    ExpiredRows expired;

    private void rename(OrgId org) {
        orgs.update(admin(), org, new OrgChange(name("Renamed"), null, null, null));
    }

    private List<String> kindsOf(OrgId org, WebhookId id) {
        return deliveriesOf(org, id).stream().map(Delivery::kind).toList();
    }

    @Test
    void anOrgHearsOfItselfAndAllBelowItAndOfNothingElse() {
        Reseller reseller = reseller(root(), finite("customers", 10));
        OrgId below = customer(reseller.org());
        OrgId beside = customer(root());
        sequence();
        WebhookId own = webhook(reseller.org(), "org.update");
        WebhookId child = webhook(below, "org.update");
        WebhookId stranger = webhook(beside, "org.update");
        sequence();
        rename(reseller.org());
        rename(below);
        rename(beside);
        rename(customer(root()));
        assertThat(deliveriesOf(reseller.org(), own)).hasSize(2);
        assertThat(deliveriesOf(below, child)).hasSize(1);
        assertThat(deliveriesOf(beside, stranger)).hasSize(1);
        List<Attempt> attempts = drain(own);
        assertThat(attempts).extracting(Attempt::orgId).containsExactly(reseller.org(), below);
        assertThat(attempts).allSatisfy(attempt -> {
            assertThat(attempt.number()).isEqualTo(1);
            assertThat(attempt.url()).isEqualTo(URL);
            assertThat(attempt.position()).isPositive();
            assertThat(attempt.objectKind()).isEqualTo("org");
            assertThat(attempt.actor()).isEqualTo("token:test");
        });
        assertThat(deliveriesOf(reseller.org(), own))
                .allSatisfy(delivery -> assertThat(delivery.status()).isEqualTo(Delivery.Status.DELIVERED))
                .extracting(Delivery::eventId)
                .containsExactlyElementsOf(
                        attempts.stream().map(Attempt::eventId).toList());
    }

    @Test
    void hearsItsKindsFromItsRegistrationOn() {
        OrgId org = customer(root());
        rename(org);
        sequence();
        WebhookId some = webhook(org, "org.suspend", "webhook.create");
        WebhookId all = webhook(org);
        rename(org);
        assertThat(kindsOf(org, some)).containsExactly("webhook.create", "webhook.create");
        assertThat(kindsOf(org, all)).containsExactly("webhook.create", "webhook.create", "org.update");
    }

    @Test
    void nothingGoesToOneThatIsNotEnabledAndWhatWasPendingWaits() {
        OrgId org = customer(root());
        WebhookId id = webhook(org, "org.update");
        rename(org);
        sequence();
        webhooks.update(admin(), org, id, new WebhookChange(null, null, null, false));
        rename(org);
        assertThat(deliveriesOf(org, id)).hasSize(1);
        assertThat(deliveries.due()).noneMatch(due -> due.webhook().equals(id));
        refused(Reason.FAILED_PRECONDITION, () -> log.test(admin(), org, id));
        webhooks.update(admin(), org, id, new WebhookChange(null, null, null, true));
        assertThat(deliveries.due()).anyMatch(due -> due.webhook().equals(id));
        assertThat(drain(id)).hasSize(1);
    }

    @Test
    void aTestAndAReplayGoToTheOneWebhook() {
        OrgId org = customer(root());
        WebhookId id = webhook(org, "org.update");
        WebhookId other = webhook(org);
        int before = deliveriesOf(org, other).size();
        DeliveryId test = log.test(as(Role.OWNER, org), org, id);
        rename(org);
        List<Delivery> first = deliveriesOf(org, id);
        assertThat(first).extracting(Delivery::kind).containsExactly(DeliveryLog.TEST, "org.update");
        assertThat(first.get(0).id()).isEqualTo(test);
        List<Attempt> attempts = drain(id);
        assertThat(attempts.get(0).orgId()).isEqualTo(org);
        assertThat(attempts.get(0).objectKind()).isNull();

        DeliveryId replay = log.replay(admin(), org, id, first.get(1).id());
        List<Delivery> second = deliveriesOf(org, id);
        assertThat(second).hasSize(3);
        assertThat(second.get(2).id()).isEqualTo(replay);
        assertThat(second.get(2).eventId()).isEqualTo(first.get(1).eventId());
        assertThat(second.get(2).status()).isEqualTo(Delivery.Status.PENDING);
        assertThat(drain(id))
                .hasSize(1)
                .allSatisfy(attempt ->
                        assertThat(attempt.eventAt()).isEqualTo(attempts.get(1).eventAt()));
        refused(Reason.NOT_FOUND, () -> log.replay(admin(), org, other, replay));
        refused(Reason.NOT_FOUND, () -> log.replay(admin(), org, id, DeliveryId.next()));
        assertThat(kindsOf(org, other)).hasSize(before + 2).endsWith("org.update", "webhook.replay");
    }

    @Test
    void manyServersTakeEachDeliveryOnce() throws Exception {
        OrgId org = customer(root());
        WebhookId id = webhook(org, "org.update");
        for (int i = 0; i < 20; i++) {
            rename(org);
        }
        assertThat(deliveriesOf(org, id)).hasSize(20);
        Callable<List<Attempt>> server = () -> {
            List<Attempt> taken = new ArrayList<>();
            List<Attempt> some = deliveries.claim(id, 2);
            while (!some.isEmpty()) {
                taken.addAll(some);
                some = deliveries.claim(id, 2);
            }
            return taken;
        };
        List<Attempt> taken = new ArrayList<>();
        for (Race.Outcome<List<Attempt>> outcome : Race.run(6, server)) {
            taken.addAll(outcome.value());
        }
        assertThat(taken).extracting(Attempt::number).containsOnly(1);
        assertThat(taken).extracting(Attempt::delivery).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void whatAKilledServerHadTakenComesBackAndItsLateWordDoesNotCount() {
        OrgId org = customer(root());
        WebhookId id = webhook(org, "org.update");
        rename(org);
        sequence();
        Attempt lost = deliveries.claim(id, 10).get(0);
        assertThat(deliveries.claim(id, 10)).isEmpty();
        sql.update(
                "UPDATE webhook_deliveries SET next_attempt_at = NOW(3) - INTERVAL 1 SECOND WHERE status = 'PENDING'");
        Attempt again = deliveries.claim(id, 10).get(0);
        assertThat(again.number()).isEqualTo(2);
        assertThat(again.eventId()).isEqualTo(lost.eventId());
        deliveries.record(lost, new Outcome(410, null));
        assertThat(deliveriesOf(org, id).get(0).status()).isEqualTo(Delivery.Status.PENDING);
        deliveries.record(again, new Outcome(200, null));
        assertThat(deliveriesOf(org, id).get(0).status()).isEqualTo(Delivery.Status.DELIVERED);
    }

    @Test
    void triesAgainLaterAndLaterAndGivesUpInTheEnd() {
        OrgId org = customer(root());
        WebhookId id = webhook(org, "org.update");
        rename(org);
        sequence();
        List<Duration> waits = new ArrayList<>();
        for (Attempt attempt = deliveries.claim(id, 1).get(0);
                ;
                attempt = deliveries.claim(id, 1).get(0)) {
            Delivery.Status status = deliveries.record(attempt, new Outcome(500, "no"));
            Delivery after = deliveriesOf(org, id).get(0);
            assertThat(after.status()).isEqualTo(status);
            assertThat(after.attempts()).isEqualTo(attempt.number());
            assertThat(after.responseStatus()).isEqualTo(500);
            assertThat(after.error()).isEqualTo("no");
            if (status != Delivery.Status.PENDING) {
                break;
            }
            waits.add(Duration.between(after.lastAttemptAt(), after.nextAttemptAt()));
            sql.update("UPDATE webhook_deliveries SET next_attempt_at = created_at WHERE status = 'PENDING'");
        }
        assertThat(waits).hasSize(9).isSorted();
        assertThat(waits.get(0)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
        assertThat(waits.get(8)).isBetween(Duration.ofHours(24), Duration.ofHours(27));
        assertThat(deliveriesOf(org, id).get(0).status()).isEqualTo(Delivery.Status.FAILED);
        assertThat(deliveriesOf(org, id).get(0).nextAttemptAt()).isNull();
    }

    @Test
    void aReceiverThatIsGoneIsNotAskedAgain() {
        OrgId org = customer(root());
        WebhookId id = webhook(org, "org.update");
        rename(org);
        sequence();
        assertThat(deliveries.record(deliveries.claim(id, 1).get(0), new Outcome(410, null)))
                .isEqualTo(Delivery.Status.FAILED);
        assertThat(log.list(admin(), org, id, new DeliveryQuery(Delivery.Status.FAILED, firstPage()))
                        .total())
                .isEqualTo(1);
        assertThat(log.list(admin(), org, id, new DeliveryQuery(Delivery.Status.PENDING, firstPage()))
                        .total())
                .isZero();
    }

    @Test
    void deletingTheOrgStopsItsDeliveriesAndErasingItRemovesThem() {
        OrgId org = customer(root());
        WebhookId id = webhook(org);
        rename(org);
        sequence();
        deletions.deleteOrg(admin(), org);
        sequence();
        assertThat(deliveries.due()).noneMatch(due -> due.webhook().equals(id));
        assertThat(kindsOf(org, id)).doesNotContain("org.delete");
        erasures.eraseOrg(admin(), org);
        sequence();
        assertThat(number("SELECT COUNT(*) FROM webhooks WHERE url = ? AND id = ?", URL, bytes(id)))
                .isZero();
        assertThat(number("SELECT COUNT(*) FROM webhook_deliveries WHERE webhook_id = ?", bytes(id)))
                .isZero();
    }

    @Test
    void theLogGoesBackThirtyDays() {
        OrgId org = customer(root());
        WebhookId id = webhook(org, "org.update");
        rename(org);
        rename(org);
        List<Delivery> both = deliveriesOf(org, id);
        sql.update(
                "UPDATE webhook_deliveries SET created_at = NOW(3) - INTERVAL 31 DAY WHERE id = ?",
                bytes(both.get(0).id().value()));
        expired.purge();
        assertThat(deliveriesOf(org, id)).containsExactly(both.get(1));
    }

    @Test
    void whatIsLeftOfARemovedWebhookIsNeverDue() {
        OrgId org = customer(root());
        WebhookId id = webhook(org, "org.update");
        rename(org);
        sequence();
        webhooks.delete(admin(), org, id);
        assertThat(deliveries.due()).noneMatch(due -> due.webhook().equals(id));
        refused(Reason.NOT_FOUND, () -> log.list(admin(), org, id, new DeliveryQuery(null, firstPage())));
    }

    private static byte[] bytes(WebhookId id) {
        return bytes(id.value());
    }

    private static byte[] bytes(java.util.UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
