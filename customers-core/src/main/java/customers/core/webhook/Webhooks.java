package customers.core.webhook;

import static customers.core.error.CustomersException.failedPrecondition;
import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.id.OrgId;
import customers.core.id.WebhookId;
import customers.core.listing.Order;
import customers.core.listing.Page;
import customers.core.org.DisplayName;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The webhooks of orgs. */
@Component
public class Webhooks {
    /** How many an org may have. */
    public static final int MOST = 50;

    private static final Order<Webhook> ORDER = Order.byId(Webhook::id, WebhookId::of);

    private final WebhookMapper webhooks;
    private final WebhookSecrets secrets;
    private final Targets targets;
    private final Lineages lineages;
    private final Activities activities;
    private final Transactions transactions;
    private final Clock clock;

    Webhooks(
            WebhookMapper webhooks,
            WebhookSecrets secrets,
            Targets targets,
            Lineages lineages,
            Activities activities,
            Transactions transactions,
            Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.targets = targets;
        this.lineages = lineages;
        this.activities = activities;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Registers a webhook of an org; answers its secret, this once. */
    public CreatedWebhook create(Caller caller, OrgId org, NewWebhook webhook) {
        return transactions.write(caller, () -> {
            Access.require(caller, Operation.CHANGE_WEBHOOKS, lineages.forWriteBelow(org));
            Webhook kept = new Webhook(
                    WebhookId.next(),
                    org,
                    targets.checked("webhook.url", webhook.url()),
                    kinds(webhook.kinds()),
                    DisplayName.orNull("webhook.description", webhook.description()),
                    true,
                    clock.instant());
            WebhookSecret secret = secrets.shown(kept.id());
            if (webhooks.lockAll(org).size() >= MOST) {
                throw failedPrecondition("The org has " + MOST + " webhooks already.");
            }
            webhooks.insert(kept);
            record(caller, kept, "webhook.create");
            return new CreatedWebhook(kept.id(), secret);
        });
    }

    /** Lists the webhooks of an org in the order of creation. */
    public Page<Webhook> list(Caller caller, OrgId org, Page.Request page) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_WEBHOOKS, lineages.of(org));
            return Page.read(page, ORDER, slice -> webhooks.list(org, slice), () -> webhooks.count(org));
        });
    }

    /** Reads a webhook of an org. */
    public Webhook get(Caller caller, OrgId org, WebhookId id) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_WEBHOOKS, lineages.of(org));
            return found(webhooks.find(org, id));
        });
    }

    /** Changes a webhook of an org. */
    public void update(Caller caller, OrgId org, WebhookId id, WebhookChange change) {
        transactions.run(caller, () -> {
            Access.require(caller, Operation.CHANGE_WEBHOOKS, lineages.forWriteBelow(org));
            Webhook before = found(webhooks.find(org, id));
            webhooks.update(org, id, checked(change), change.kinds() == null ? null : kinds(change.kinds()));
            record(caller, before, "webhook.update");
        });
    }

    /** Removes a webhook of an org. */
    public void delete(Caller caller, OrgId org, WebhookId id) {
        transactions.run(caller, () -> {
            Access.require(caller, Operation.CHANGE_WEBHOOKS, lineages.forWriteBelow(org));
            Webhook before = found(webhooks.find(org, id));
            if (webhooks.delete(org, id) == 0) {
                throw unknown();
            }
            record(caller, before, "webhook.delete");
        });
    }

    private WebhookChange checked(WebhookChange change) {
        String url = change.url() == null ? null : targets.checked("webhook.url", change.url());
        String description = change.description() == null
                ? null
                : Optional.ofNullable(DisplayName.orNull("webhook.description", change.description()))
                        .orElse("");
        return new WebhookChange(url, change.kinds(), description, change.enabled());
    }

    private void record(Caller caller, Webhook webhook, String kind) {
        activities.record(
                caller, webhook.orgId(), kind, ActivityObject.of("webhook", webhook.id(), webhook.description()));
    }

    private static Kinds kinds(List<String> kinds) {
        return new Kinds(kinds.stream().distinct().toList());
    }

    static Webhook found(Optional<Webhook> webhook) {
        return webhook.orElseThrow(Webhooks::unknown);
    }

    private static RuntimeException unknown() {
        return notFound("The org has no such webhook.");
    }
}
