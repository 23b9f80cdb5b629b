package customers.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.RestAnswer;
import customers.e2e.driver.RestDriver;
import customers.e2e.world.Reseller;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.node.ObjectNode;

/** A client that repeats what it got no answer to, as a client should: the same request with the same key. */
final class Retries {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long PATIENCE = Duration.ofMinutes(3).toNanos();
    private static final Set<Integer> NO_ANSWER = Set.of(503, 504);

    private final RestDriver rest;
    private final Reseller seller;
    private final long plan;
    private final String run = UUID.randomUUID().toString();
    private final AtomicInteger answers = new AtomicInteger();

    Retries(RestDriver rest, Reseller seller, long plan) {
        this.rest = rest;
        this.seller = seller;
        this.plan = plan;
    }

    /**
     * A customer, its locale, and a sale to it.
     *
     * @param subscription 0 when too little was left
     */
    record Round(int number, String name, String customer, long subscription) {}

    /** How many requests were answered so far. */
    int answers() {
        return answers.get();
    }

    /** Makes the requests of a round, each until it is answered. */
    Round round(int number) {
        return round(number, false);
    }

    /** Makes the requests of a round once more; each must be told again. */
    Round again(Round round) {
        return round(round.number(), true);
    }

    private Round round(int number, boolean again) {
        var name = "Round " + number;
        var create = Json.object("orgId", seller.orgId(), "customer", Json.object("name", name));
        var created = answer(Operation.CREATE_CUSTOMER, create, "create " + number, again);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var customer = created.json().path("id").asString();

        var update = Json.object("orgId", customer, "org", Json.object("locale", "de"));
        var updated = answer(Operation.UPDATE_ORG, update, "update " + number, again);
        assertThat(updated.status()).as(updated.body()).isEqualTo(204);

        var sale = Json.object("planId", plan, "friendlyName", name);
        var sell = Json.object("orgId", seller.orgId(), "customerOrgId", customer, "subscription", sale);
        var sold = answer(Operation.SELL, sell, "sell " + number, again);
        if (sold.status() == 201) {
            return new Round(number, name, customer, sold.json().path("id").asLong());
        }
        assertThat(sold.status()).as(sold.body()).isEqualTo(400);
        assertThat(sold.json().path("code").asString()).isEqualTo("quota_exceeded");
        return new Round(number, name, customer, 0);
    }

    private RestAnswer answer(Operation operation, ObjectNode request, String key, boolean again) {
        var plain = rest.request(seller.admin().credential(), operation, request);
        var keyed = HttpRequest.newBuilder(plain, (name, value) -> true)
                .header("Idempotency-Key", key + " of " + run)
                .build();
        long end = System.nanoTime() + PATIENCE;
        while (true) {
            var answer = rest.send(keyed);
            if (isAnswer(answer)) {
                assertThat(!again || answer.header("Idempotent-Replayed").equals("true"))
                        .as("told again: %s", answer)
                        .isTrue();
                answers.addAndGet(again ? 0 : 1);
                return answer;
            }
            assertThat(System.nanoTime()).as("no answer but %s", answer).isLessThan(end);
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Not that the first of it is still at work: the server of the first may be dead, and its connection not yet. */
    private static boolean isAnswer(RestAnswer answer) {
        return !NO_ANSWER.contains(answer.status())
                && !(answer.status() == 409 && answer.body().contains("try again"));
    }
}
