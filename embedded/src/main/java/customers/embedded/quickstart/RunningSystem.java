package customers.embedded.quickstart;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The processes that run. They stop in the order of {@link Rank}, each only when the one before has ended, so that a call
 * in flight finds everything it needs until it has finished.
 */
final class RunningSystem {
    enum Rank {
        GATEWAY,
        GRPC_SERVER,
        DATABASE
    }

    /**
     * One of them.
     *
     * @param stop ends it and returns when it has ended; true when it did so in good order
     * @param ended says how it ended
     */
    record Part(BooleanSupplier stop, CompletableFuture<?> onExit, Supplier<String> ended) {}

    private static final long PATIENCE_WITH_A_START_MILLIS = 15_000;

    private final Thread starter = Thread.currentThread();
    private final Map<Rank, Part> parts = new EnumMap<>(Rank.class);
    private final Object stopLock = new Object();
    private boolean stopping;
    private boolean asked;
    private boolean orderly = true;

    /** Takes charge of a process that was just started; one that comes too late, during a stop, is stopped at once. */
    void add(Rank rank, Part part) {
        synchronized (parts) {
            if (!stopping) {
                parts.put(rank, part);
                return;
            }
        }
        synchronized (stopLock) {
            orderly &= part.stop().getAsBoolean();
        }
        throw new Refusal("stopped while starting");
    }

    /** Blocks until a process ends, and says which when nobody stopped it. */
    void awaitFailure() {
        CompletableFuture<?>[] exits;
        synchronized (parts) {
            if (stopping) {
                return;
            }
            exits = parts.values().stream().map(Part::onExit).toArray(CompletableFuture[]::new);
        }
        CompletableFuture.anyOf(exits).join();
        if (!isStopping()) {
            requireRunning();
        }
    }

    /** Refuses, with what there is to say about it, when something has ended. */
    void requireRunning() {
        synchronized (parts) {
            if (stopping) {
                throw new Refusal("stopped");
            }
            parts.values().stream()
                    .filter(part -> part.onExit().isDone())
                    .findFirst()
                    .ifPresent(part -> {
                        throw new Refusal(part.ended().get());
                    });
        }
    }

    boolean isStopping() {
        synchronized (parts) {
            return stopping;
        }
    }

    boolean wasAskedToStop() {
        synchronized (parts) {
            return asked;
        }
    }

    /** Stops everything; returns when all have ended, also when another thread is at it already. */
    void stop() {
        synchronized (parts) {
            stopping = true;
        }
        synchronized (stopLock) {
            for (Rank rank : Rank.values()) {
                Part part;
                synchronized (parts) {
                    part = parts.remove(rank);
                }
                if (part != null) {
                    orderly &= part.stop().getAsBoolean();
                }
            }
        }
    }

    /** For the shutdown hook: being asked to stop is no failure, so the exit code says whether all ended in good order. */
    void stopForSignal() {
        synchronized (parts) {
            asked = !stopping;
        }
        if (wasAskedToStop()) {
            Quickstart.say("stopping, after the calls in flight");
        }
        stop();
        if (wasAskedToStop()) {
            awaitStarter();
            Runtime.getRuntime().halt(orderly ? 0 : 1);
        }
    }

    /** A process that is being started right now would outlive this one. */
    private void awaitStarter() {
        try {
            starter.join(PATIENCE_WITH_A_START_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
