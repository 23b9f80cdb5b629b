package customers.core.webhook;

import customers.core.id.ActivityId;
import customers.core.id.DeliveryId;
import customers.core.id.WebhookId;
import customers.core.listing.Slice;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table webhook_deliveries: the queue and the log of what is sent to webhooks. */
@Mapper
interface DeliveryMapper {

    /** Whether there is a webhook at all that anything is sent to. */
    boolean anyWebhook();

    /** Writes a delivery of each event to each webhook that hears it. */
    int enqueue(@Param("after") long after, @Param("upTo") long upTo, @Param("now") Instant now);

    /** Writes a delivery of an event that happens now. */
    void insert(
            @Param("id") DeliveryId id,
            @Param("webhook") WebhookId webhook,
            @Param("event") ActivityId event,
            @Param("kind") String kind,
            @Param("now") Instant now);

    /** Writes a delivery of the event of another of the webhook; 0 when there is no such other. */
    int replay(
            @Param("id") DeliveryId id,
            @Param("webhook") WebhookId webhook,
            @Param("of") DeliveryId of,
            @Param("now") Instant now);

    /** One page of those of a webhook, in the order of making. */
    List<Delivery> list(
            @Param("webhook") WebhookId webhook, @Param("query") DeliveryQuery query, @Param("slice") Slice slice);

    /** How many match on all pages. */
    long count(@Param("webhook") WebhookId webhook, @Param("query") DeliveryQuery query);

    /** The webhooks to which something is due, the longest due first; those of deleted orgs and disabled ones are not. */
    List<Deliveries.Due> listDue(Instant now);

    /** Locks what is due to a webhook, the longest due first, and passes over what another has locked. */
    List<DeliveryId> lockDue(@Param("webhook") WebhookId webhook, @Param("now") Instant now, @Param("most") int most);

    /** Begins an attempt of each, which is lost when nothing is heard of it by the end of the lease. */
    int claim(@Param("ids") List<DeliveryId> ids, @Param("now") Instant now, @Param("leaseEnd") Instant leaseEnd);

    /** What was claimed. */
    List<Attempt> listAttempts(@Param("ids") List<DeliveryId> ids);

    /** Writes down how an attempt ended, unless a later one has begun. */
    int finish(
            @Param("attempt") Attempt attempt, @Param("outcome") Outcome outcome, @Param("next") Deliveries.Next next);
}
