package customers.e2e.crash;

import customers.e2e.driver.Credential;
import customers.e2e.driver.Operation;
import customers.e2e.driver.RestAnswer;
import customers.e2e.driver.RestDriver;
import customers.e2e.input.Specimens;
import customers.e2e.world.World;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Clients that read everything that can be read over HTTP, round after round without a pause, and never ask twice. */
final class Readers implements AutoCloseable {
    private static final int READERS = 12;

    /** GETs that make something. */
    private static final Set<Operation> CHANGING = Set.of(Operation.CREATE_LINK, Operation.FOLLOW_LINK);

    private final RestDriver rest;
    private final Credential token;
    private final Credential session;
    private final Map<Operation, ObjectNode> requests = new LinkedHashMap<>();
    private final List<AtomicLong> rounds =
            IntStream.range(0, READERS).mapToObj(reader -> new AtomicLong()).toList();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(READERS);

    /** Begins to read. */
    Readers(World world, RestDriver rest) {
        this.rest = rest;
        this.token = world.master().credential();
        this.session = world.owner().credential();
        var specimens = new Specimens(world);
        Arrays.stream(Operation.values())
                .filter(operation -> operation.verb().equals("GET") && !CHANGING.contains(operation))
                .forEach(operation -> requests.put(operation, specimens.request(operation)));
        rounds.forEach(done -> threads.execute(() -> read(done)));
    }

    /** How many rounds of reads every reader has behind it. */
    long rounds() {
        return rounds.stream().mapToLong(AtomicLong::get).min().orElseThrow();
    }

    /** How many different reads there are. */
    int reads() {
        return requests.size();
    }

    /** Every read that was not answered with what was asked for. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void read(AtomicLong done) {
        while (!threads.isShutdown()) {
            requests.forEach(this::read);
            done.incrementAndGet();
        }
    }

    private void read(Operation operation, ObjectNode request) {
        try {
            RestAnswer answer = rest.send(rest.request(credential(operation), operation, request));
            if (answer.status() != operation.success()) {
                failures.add(operation + " " + answer.status() + " " + answer.body());
            }
        } catch (UncheckedIOException e) {
            failures.add(operation + " " + e);
        }
    }

    private Credential credential(Operation operation) {
        return operation.path().startsWith("/login") && !operation.path().startsWith("/logins") ? session : token;
    }

    /** Each finishes its round. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                failures.add("a reader still reads after a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
