package customers.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.WithCore;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Role;
import customers.core.activity.Activities;
import customers.core.activity.Activity;
import customers.core.activity.ActivityObject;
import customers.core.customer.NewCustomer;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.org.OrgChange;
import customers.core.transaction.Transactions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SequencerIT extends WithCore {
    private static final int RENAMES = 15;

    @Autowired
    FeedMapper feed;

    @Autowired
    Activities activities;

    @Autowired
    Transactions transactions;

    /** Reads the feed of an org on and on, as a consumer does. */
    private final class Reader {
        private final OrgId org;
        private final List<Event> seen = new ArrayList<>();
        private long position;

        Reader(OrgId org) {
            this.org = org;
            this.position = feed.findHead();
        }

        List<Event> read() {
            long head = feed.findHead();
            seen.addAll(feed.list(org, List.of(), position, head, 1_000_000));
            position = head;
            return seen;
        }
    }

    private Caller calling(String requestId) {
        List<Membership> memberships = List.of(new Membership(root(), true, Set.of(Role.OWNER)));
        return new Caller("token:test", null, memberships, requestId, null, null);
    }

    private void drain() {
        int moved = sequencer.advance();
        while (moved > 0) {
            moved = sequencer.advance();
        }
    }

    @AfterEach
    void positionsAreOneToTheHeadAndEveryActivityHasOne() {
        drain();
        long all = number("SELECT COUNT(*) FROM activities");
        assertThat(number("SELECT COUNT(DISTINCT position) FROM activities")).isEqualTo(all);
        assertThat(number("SELECT MIN(position) FROM activities")).isEqualTo(1);
        assertThat(number("SELECT MAX(position) FROM activities")).isEqualTo(all);
        assertThat(feed.findHead()).isEqualTo(all);
    }

    /** The name before is the event's, the name after its request id: so the events tell in which order they committed. */
    private boolean rename(OrgId org, int writer) {
        for (int i = 0; i < RENAMES; i++) {
            String name = "Name " + writer + "-" + i;
            orgs.update(calling(name), org, new OrgChange(name, null, null, null));
            rollBack(org, name);
        }
        return true;
    }

    private void rollBack(OrgId org, String requestId) {
        try {
            transactions.run(calling(requestId), () -> {
                activities.record(calling(requestId), org, "never.done", ActivityObject.of("org", org, null));
                throw CustomersException.of(Reason.FORBIDDEN, "Not this time.");
            });
        } catch (CustomersException e) {
            assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN);
        }
    }

    /** Writers rename one org, two servers give positions meanwhile, and the reader reads. */
    private void race(int writers, OrgId org, Reader reader) throws Exception {
        AtomicInteger left = new AtomicInteger(writers);
        Callable<Boolean> server = whileAny(left, sequencer::advance);
        List<Callable<Boolean>> works = new ArrayList<>(List.of(server, server, whileAny(left, reader::read)));
        IntStream.range(0, writers)
                .forEach(writer -> works.add(() -> {
                    try {
                        return rename(org, writer);
                    } finally {
                        left.decrementAndGet();
                    }
                }));
        assertThat(Race.run(works)).allMatch(Race.Outcome::won);
        drain();
    }

    private static Callable<Boolean> whileAny(AtomicInteger left, Runnable work) {
        return () -> {
            while (left.get() > 0) {
                work.run();
            }
            return true;
        };
    }

    @Test
    void writersThatRaceLeaveEachEventOnceInTheOrderOfTheirCommits() throws Exception {
        OrgId org = customer(root());
        drain();
        Reader reader = new Reader(org);
        String firstName = get(org).name();
        int writers = 6;
        race(writers, org, reader);
        List<Activity> read = reader.read().stream().map(Event::activity).toList();
        assertThat(read).extracting(Activity::kind).containsOnly("org.update").hasSize(writers * RENAMES);
        List<String> names = new ArrayList<>(List.of(firstName));
        read.forEach(activity -> names.add(activity.requestId()));
        assertThat(read)
                .extracting(Activity::objectName)
                .containsExactlyElementsOf(names.subList(0, writers * RENAMES));
        assertThat(get(org).name()).isEqualTo(names.get(writers * RENAMES));
    }

    /** The ledger has the order of the draws, for each waits for the one before. */
    @Test
    void whatDrawsFromOneSubscriptionIsToldOfInTheOrderOfTheDraws() throws Exception {
        Reseller seller = reseller(root(), unlimited("customers"));
        drain();
        Reader reader = new Reader(seller.org());
        int writers = 6;
        AtomicInteger left = new AtomicInteger(writers);
        Callable<Boolean> writer = () -> {
            try {
                for (int i = 0; i < RENAMES; i++) {
                    customers.create(calling("create"), seller.org(), new NewCustomer(name("Drawn")));
                }
                return true;
            } finally {
                left.decrementAndGet();
            }
        };
        List<Callable<Boolean>> works = new ArrayList<>(Collections.nCopies(writers, writer));
        works.add(whileAny(left, sequencer::advance));
        assertThat(Race.run(works)).allMatch(Race.Outcome::won);
        drain();
        assertThat(reader.read())
                .extracting(event -> event.activity().objectId())
                .containsExactlyElementsOf(drawn(seller));
    }

    private List<String> drawn(Reseller seller) {
        return sql
                .queryForList(
                        "SELECT HEX(cause_org_id) FROM ledger WHERE subscription_id = ? ORDER BY id",
                        String.class,
                        seller.subscription().value())
                .stream()
                .map(SequencerIT::uuid)
                .toList();
    }

    private static String uuid(String hex) {
        return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16)).toString();
    }

    @Test
    void aWriteThatIsLongUnderWayHoldsNobodyUpAndComesAfterwards() throws Exception {
        OrgId org = customer(root());
        drain();
        Reader reader = new Reader(org);
        CountDownLatch recorded = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> slow = threads.submit(() -> transactions.write(calling("slow"), () -> {
                activities.record(calling("slow"), org, "org.slow", ActivityObject.of("org", org, null));
                recorded.countDown();
                return await(over);
            }));
            recorded.await();
            orgs.update(calling("quick"), org, new OrgChange(name("Renamed"), null, null, null));
            drain();
            assertThat(reader.read())
                    .extracting(event -> event.activity().requestId())
                    .containsExactly("quick");
            over.countDown();
            assertThat(slow.get()).isTrue();
        } finally {
            threads.shutdownNow();
        }
        drain();
        assertThat(reader.read())
                .extracting(event -> event.activity().requestId())
                .containsExactly("quick", "slow");
        assertThat(reader.seen.get(1).position()).isEqualTo(reader.seen.get(0).position() + 1);
        assertThat(number("SELECT COUNT(*) FROM activities a JOIN activities b ON a.number < b.number"
                        + " WHERE a.request_id = 'slow' AND b.request_id = 'quick'"))
                .isEqualTo(1);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void aServerThatFindsAnotherAtItLeavesItToThatOne() throws Exception {
        customer(root());
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            int moved = transactions.write(calling("other"), () -> {
                assertThat(feed.lockHead()).isPresent();
                try {
                    return threads.submit(sequencer::advance).get();
                } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(moved).isZero();
        } finally {
            threads.shutdownNow();
        }
        assertThat(feed.findLag().events()).isPositive();
        assertThat(feed.findLag().oldest()).isNotNull();
        drain();
        assertThat(feed.findLag()).isEqualTo(new Lag(0, null));
    }

    @Test
    void aBacklogIsTakenInBatches() {
        OrgId org = customer(root());
        drain();
        int backlog = Sequencer.BATCH + 120;
        transactions.run(calling("many"), () -> {
            for (int i = 0; i < backlog; i++) {
                activities.record(calling("many"), org, "org.many", ActivityObject.of("org", org, Integer.toString(i)));
            }
        });
        Reader reader = new Reader(org);
        assertThat(sequencer.advance()).isEqualTo(Sequencer.BATCH);
        assertThat(sequencer.advance()).isEqualTo(120);
        assertThat(sequencer.advance()).isZero();
        assertThat(reader.read())
                .extracting(event -> event.activity().objectName())
                .containsExactlyElementsOf(
                        IntStream.range(0, backlog).mapToObj(Integer::toString).toList());
    }
}
