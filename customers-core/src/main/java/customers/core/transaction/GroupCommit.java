package customers.core.transaction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Does in one transaction what is asked for while another one is under way, as databases write the log of many commits at
 * once. Who finds nobody at work goes alone and waits for nothing; who comes meanwhile waits, and when the other is done
 * the first of those leads them all. A transaction for many has the statements, the round trips and the commit of one.
 *
 * <p>It is all or nothing for the group and never for the one: what fails together is undone and then done by each alone,
 * so that everybody gets their own answer. Those are left out of groups for a while who failed or may have been failed by.
 * What may have been committed is not done again: everybody is told that it is not known.
 *
 * @param <W> what is asked for
 * @param <A> the answer
 */
public final class GroupCommit<W, A> {
    /** How many one transaction takes at most. */
    private static final int MOST = 32;

    /** How many groups are under way at once; whatever has the same key is in the same lane, and does not meet itself. */
    private static final int LANES = 2;

    /** For how long somebody waits for the one at work, who may himself wait for a row, before going ahead. */
    private static final Duration PATIENCE = Duration.ofMillis(25);

    /** For how long who was undone is left out of groups. */
    static final Duration APART = Duration.ofSeconds(1);

    private final Function<W, Object> key;
    private final Function<List<W>, List<Optional<A>>> together;
    private final List<Lane> lanes =
            IntStream.range(0, LANES).mapToObj(lane -> new Lane()).toList();
    private final Cache<Object, Boolean> apart;

    /**
     * A way to do things together.
     *
     * @param key what several contend for, a seller
     * @param together does all in one transaction and answers in their order; empty for one that it has left out. What it
     *     throws has undone all, but for a {@link OutcomeUnknownException}
     */
    public GroupCommit(Function<W, Object> key, Function<List<W>, List<Optional<A>>> together) {
        this(key, together, Ticker.systemTicker());
    }

    GroupCommit(Function<W, Object> key, Function<List<W>, List<Optional<A>>> together, Ticker ticker) {
        this.key = key;
        this.together = together;
        this.apart = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(APART)
                .maximumSize(10_000)
                .build();
    }

    /** Does it, alone or with others; within a larger unit always alone, being a part of that one. */
    public A answer(W wanted, Supplier<A> alone) {
        Object mine = key.apply(wanted);
        if (Transactions.isWithinUnit() || apart.getIfPresent(mine) != null) {
            return alone.get();
        }
        return lanes.get(Math.floorMod(mine.hashCode(), LANES)).come(new Ticket(wanted, mine, alone));
    }

    private A neverTold() {
        throw new IllegalStateException("Who led the group ended by an error; whether it was done is not known");
    }

    /** One that is asked for, and what its thread is to do next. */
    private final class Ticket {
        private final W wanted;
        private final Object key;
        private final Supplier<A> alone;
        private final CompletableFuture<Supplier<A>> next = new CompletableFuture<>();

        Ticket(W wanted, Object key, Supplier<A> alone) {
            this.wanted = wanted;
            this.key = key;
            this.alone = alone;
        }

        /** What was undone together. Goes with others again as soon as it went well. */
        private A afterAll() {
            A answer = alone.get();
            apart.invalidate(key);
            return answer;
        }
    }

    /** Where one group follows another. */
    private final class Lane {
        private final Deque<Ticket> waiting = new ArrayDeque<>();
        private @Nullable Ticket leader;

        A come(Ticket own) {
            if (isFirst(own)) {
                return lead(own, List.of(own));
            }
            try {
                return own.next.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).get();
            } catch (TimeoutException e) {
                return goAhead(own);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return goAhead(own);
            } catch (ExecutionException e) {
                throw new IllegalStateException("Nobody completes a turn with a failure", e);
            }
        }

        private synchronized boolean isFirst(Ticket own) {
            if (leader == null) {
                leader = own;
                return true;
            }
            waiting.add(own);
            return false;
        }

        /** Does not wait for the leader any longer; unless it has been its turn just now. */
        private A goAhead(Ticket own) {
            List<Ticket> group = takeOver(own);
            return group.isEmpty() ? own.next.join().get() : lead(own, group);
        }

        private synchronized List<Ticket> takeOver(Ticket own) {
            if (!waiting.remove(own)) {
                return List.of();
            }
            waiting.addFirst(own);
            leader = own;
            return take();
        }

        private List<Ticket> take() {
            List<Ticket> group = new ArrayList<>();
            while (group.size() < MOST && !waiting.isEmpty()) {
                group.add(waiting.remove());
            }
            return group;
        }

        private A lead(Ticket own, List<Ticket> group) {
            Supplier<A> mine = own.alone;
            try {
                if (group.size() == 1) {
                    return own.alone.get();
                }
                mine = goTogether(group);
            } finally {
                passOn(own);
            }
            return mine.get();
        }

        /** Tells all others of the group what comes next; answers what does for the leader. */
        private Supplier<A> goTogether(List<Ticket> group) {
            List<Supplier<A>> next = new ArrayList<>();
            try {
                next.addAll(doTogether(group));
            } finally {
                for (int i = 1; i < group.size(); i++) {
                    group.get(i).next.complete(next.isEmpty() ? GroupCommit.this::neverTold : next.get(i));
                }
            }
            return next.get(0);
        }

        private List<Supplier<A>> doTogether(List<Ticket> group) {
            List<Optional<A>> answers;
            try {
                answers = together.apply(
                        group.stream().map(ticket -> ticket.wanted).toList());
            } catch (OutcomeUnknownException e) {
                // Done again it might be done twice.
                return Collections.nCopies(group.size(), () -> {
                    throw e.refusal();
                });
            } catch (RuntimeException allIsUndone) {
                group.forEach(ticket -> apart.put(ticket.key, true));
                return group.stream()
                        .<Supplier<A>>map(ticket -> ticket::afterAll)
                        .toList();
            }
            return IntStream.range(0, group.size())
                    .mapToObj(i -> answers.get(i)
                            .<Supplier<A>>map(answer -> () -> answer)
                            .orElse(group.get(i).alone))
                    .toList();
        }

        private void passOn(Ticket done) {
            List<Ticket> group;
            synchronized (this) {
                if (leader != done) {
                    return;
                }
                group = take();
                leader = group.isEmpty() ? null : group.get(0);
            }
            if (!group.isEmpty()) {
                Ticket first = group.get(0);
                first.next.complete(() -> lead(first, group));
            }
        }
    }
}
