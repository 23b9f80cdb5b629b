package customers.server.webhook;

import customers.core.id.WebhookId;
import customers.core.webhook.Attempt;
import customers.core.webhook.Deliveries;
import customers.core.webhook.Delivery;
import customers.core.webhook.Outcome;
import customers.server.outage.Outage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes what is due to webhooks and has it sent. One thread claims and writes down; the sending itself waits on no thread.
 * A webhook has few attempts under way at a time, so one whose receiver stalls holds these and nothing of the others. Any
 * number of servers do this at once.
 */
@Component
class Worker implements SmartLifecycle {
    /** How many attempts one webhook has under way here. */
    private static final int MOST_PER_WEBHOOK = 2;

    /** How many attempts all have under way here. */
    private static final int MOST = 512;

    /** How long what is under way may take when the server stops, in milliseconds. */
    private static final long GRACE = 5_000;

    /** How long something that became due waits at most until it is seen, in milliseconds. */
    private static final long LOOK_EVERY = 250;

    private final Deliveries deliveries;
    private final Sender sender;
    private final MeterRegistry meters;
    private final Clock clock;
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private final AtomicLong overdueMillis = new AtomicLong();
    private final Outage outage = new Outage("Webhooks wait until the database can be used again");

    /** Of the one thread alone. */
    private final Map<WebhookId, Integer> underWay = new HashMap<>();

    private volatile boolean running;
    private @Nullable Thread thread;

    private record Ended(Attempt attempt, Outcome outcome) {}

    Worker(Deliveries deliveries, Sender sender, MeterRegistry meters, Clock clock) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.meters = meters;
        this.clock = clock;
        Gauge.builder("customers.webhook.overdue", overdueMillis, millis -> millis.get() / 1000.0)
                .description("How long the delivery that was due first has been waiting for its attempt")
                .baseUnit("seconds")
                .register(meters);
        for (Delivery.Status status : Delivery.Status.values()) {
            attempts(status); // from 0 on, or the first of a kind would be no increase
        }
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "webhooks");
        thread.setDaemon(true);
        thread.start();
    }

    /** Begins nothing more, and waits a little for what is under way. What does not end comes back with its lease. */
    @Override
    public void stop() {
        running = false;
        try {
            if (thread != null) {
                thread.join(GRACE);
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the gRPC server starts and after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        while (running || !underWay.isEmpty()) {
            try {
                settle();
                if (running) {
                    begin();
                }
                outage.isOver();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                outage.began(e);
            }
        }
    }

    /** Writes down what has ended, or waits a moment for something to end. */
    private void settle() throws InterruptedException {
        Ended one = ended.poll(LOOK_EVERY, TimeUnit.MILLISECONDS);
        while (one != null) {
            underWay.merge(one.attempt().webhook(), -1, (a, b) -> a + b == 0 ? null : a + b);
            Delivery.Status status = deliveries.record(one.attempt(), one.outcome());
            attempts(status).increment();
            one = ended.poll();
        }
    }

    private Counter attempts(Delivery.Status status) {
        return Counter.builder("customers.webhook.attempts")
                .tag("outcome", word(status))
                .description("Attempts to deliver that ended")
                .register(meters);
    }

    private static String word(Delivery.Status status) {
        return status == Delivery.Status.PENDING ? "retried" : status.name().toLowerCase(Locale.ROOT);
    }

    /** Begins what is due, the longest due first, as far as there is room. */
    private void begin() {
        List<Deliveries.Due> due = deliveries.due();
        overdueMillis.set(due.isEmpty() ? 0 : millisSince(due.get(0).since()));
        int room = MOST - underWay.values().stream().mapToInt(Integer::intValue).sum();
        for (Deliveries.Due one : due) {
            int free = Math.min(room, MOST_PER_WEBHOOK - underWay.getOrDefault(one.webhook(), 0));
            if (free > 0) {
                List<Attempt> attempts = deliveries.claim(one.webhook(), free);
                attempts.forEach(this::send);
                room -= attempts.size();
            }
        }
    }

    private long millisSince(Instant time) {
        return Math.max(0, Duration.between(time, clock.instant()).toMillis());
    }

    private void send(Attempt attempt) {
        underWay.merge(attempt.webhook(), 1, Integer::sum);
        var unused = sender.send(attempt).thenAccept(outcome -> ended.add(new Ended(attempt, outcome)));
    }
}
