package customers.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.OwnCore;
import customers.core.Race;
import customers.core.access.Role;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.error.Violation;
import customers.core.id.OrgId;
import customers.core.id.WebhookId;
import customers.core.listing.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class WebhooksIT extends WithWebhooks {

    @Test
    void isReadAsItWasRegisteredWithoutItsSecret() {
        OrgId org = customer(root());
        CreatedWebhook created = webhooks.create(
                as(Role.SUPER_ADMIN, org),
                org,
                new NewWebhook(URL, List.of("org.update", "customer.create", "org.update"), "  Billing "));
        Webhook webhook = webhooks.get(admin(), org, created.id());
        assertThat(webhook)
                .usingRecursiveComparison()
                .ignoringFields("createdAt")
                .isEqualTo(new Webhook(
                        created.id(),
                        org,
                        URL,
                        new Kinds(List.of("org.update", "customer.create")),
                        "Billing",
                        true,
                        webhook.createdAt()));
        assertThat(webhooks.list(admin(), org, firstPage()).items()).containsExactly(webhook);
        assertThat(webhooks.get(admin(), org, webhook(org)).kinds().items()).isEmpty();
        assertThat(created.secret().text()).startsWith("whsec_");
        assertThat(number("SELECT COUNT(*) FROM activities WHERE kind = 'webhook.create' AND org_id = ?", bytes(org)))
                .isEqualTo(2);
    }

    @Test
    void whatIsNotGivenStays() {
        OrgId org = customer(root());
        WebhookId id = webhooks.create(admin(), org, new NewWebhook(URL, List.of("org.update"), "Billing"))
                .id();
        webhooks.update(admin(), org, id, new WebhookChange(null, null, null, null));
        Webhook before = webhooks.get(admin(), org, id);
        assertThat(before.kinds().items()).containsExactly("org.update");
        webhooks.update(admin(), org, id, new WebhookChange("https://other.example/", null, null, false));
        Webhook after = webhooks.get(admin(), org, id);
        assertThat(after)
                .isEqualTo(new Webhook(
                        id, org, "https://other.example/", before.kinds(), "Billing", false, before.createdAt()));
        webhooks.update(admin(), org, id, new WebhookChange(null, List.of(), " ", true));
        Webhook emptied = webhooks.get(admin(), org, id);
        assertThat(emptied.kinds().items()).isEmpty();
        assertThat(emptied.description()).isNull();
        assertThat(emptied.enabled()).isTrue();
        webhooks.delete(admin(), org, id);
        refused(Reason.NOT_FOUND, () -> webhooks.get(admin(), org, id));
    }

    @Test
    void belongsToItsOrgAlone() {
        OrgId org = customer(root());
        WebhookId id = webhook(org);
        WebhookChange change = new WebhookChange(null, null, "x", null);
        refused(Reason.NOT_FOUND, () -> webhooks.get(admin(), root(), id));
        refused(Reason.NOT_FOUND, () -> webhooks.update(admin(), root(), id, change));
        refused(Reason.NOT_FOUND, () -> webhooks.delete(admin(), root(), id));
        refused(Reason.NOT_FOUND, () -> log.test(admin(), root(), id));
        refused(Reason.NOT_FOUND, () -> log.list(admin(), root(), id, new DeliveryQuery(null, firstPage())));
        refused(Reason.FORBIDDEN, () -> webhooks.get(as(Role.SUPPORT, org), org, id));
        OrgId beside = customer(root());
        refused(Reason.FORBIDDEN, () -> webhooks.get(as(Role.OWNER, beside), org, id));
    }

    @Test
    void refusesATargetThatIsNotPublic() {
        OrgId org = customer(root());
        WebhookId id = webhook(org);
        for (String url : List.of("http://receiver.example/", "https://127.0.0.1/", "https://[::1]/")) {
            CustomersException refusal = refused(
                    Reason.INVALID_INPUT, () -> webhooks.create(admin(), org, new NewWebhook(url, List.of(), null)));
            assertThat(refusal.violations())
                    .extracting(violation -> ((Violation.Field) violation).field())
                    .containsExactly("webhook.url");
            refused(
                    Reason.INVALID_INPUT,
                    () -> webhooks.update(admin(), org, id, new WebhookChange(url, null, null, null)));
        }
    }

    @Test
    void isNotRegisteredWithoutAKeyToSignWith() {
        try (OwnCore core = OwnCore.begun()) {
            Assertions.assertThatThrownBy(() -> core.get(Webhooks.class).create(core.owner(), core.root(), hearing()))
                    .isInstanceOf(CustomersException.class)
                    .hasMessageContaining("CUSTOMERS_WEBHOOK_KEYS");
        }
    }

    @Test
    void anOrgHasFiftyAtMostHoweverManyComeAtOnce() throws Exception {
        OrgId org = customer(root());
        IntStream.range(1, Webhooks.MOST).forEach(i -> webhook(org));
        List<Race.Outcome<CreatedWebhook>> outcomes = Race.run(8, () -> webhooks.create(admin(), org, hearing()));
        assertThat(outcomes.stream().filter(Race.Outcome::won)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.won()))
                .allSatisfy(outcome -> assertThat(outcome.reason()).isEqualTo(Reason.FAILED_PRECONDITION));
        Page<Webhook> page = webhooks.list(admin(), org, new Page.Request(48, 10, true));
        assertThat(page.total()).isEqualTo(Webhooks.MOST);
        assertThat(page.items()).hasSize(2);
    }

    private static byte[] bytes(OrgId org) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(org.value().getMostSignificantBits())
                .putLong(org.value().getLeastSignificantBits())
                .array();
    }
}
