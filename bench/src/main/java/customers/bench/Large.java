package customers.bench;

import customers.bench.data.Population;
import customers.bench.load.Crew;
import customers.bench.load.Operation;
import customers.bench.load.Operations;
import customers.bench.load.Outcome;
import customers.bench.report.Heavy;
import customers.bench.report.Output;
import customers.bench.system.Database;
import customers.bench.system.Heap;
import customers.bench.system.Installation;
import customers.bench.system.Progress;
import customers.bench.system.Runtimes;
import customers.bench.wire.LargeCalls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Calls that touch a tenth of everything, and what others notice of them. The deleted subtree is restored at the end. */
@Command(
        name = "large",
        description =
                "Edits the plan that a tenth of all orgs subscribe to, deletes the subtree of a tenth of all orgs and"
                        + " restores it, while others sell elsewhere.")
final class Large implements Callable<Integer> {
    @Mixin
    private final Source source = new Source();

    @Option(
            names = "--clients",
            defaultValue = "4",
            description = "How many sell elsewhere meanwhile (${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--seconds",
            defaultValue = "15",
            description = "How long they sell before, for comparison (${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "60",
            description = "Seconds before anything is measured (${DEFAULT-VALUE}).")
    private double warmUp;

    @Option(
            names = "--out",
            defaultValue = "bench/target/result/large.json",
            description = "The document (${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        try (Database database = source.database()) {
            Population population = source.population(database);
            Runtimes runtimes = source.runtimes(false);
            Map<String, String> facts = Source.facts(database, runtimes, population);
            Heavy heavy = new Heavy(facts);
            try (Session session = new Session(database, population, runtimes, clients);
                    Crew writers = session.crew(session.grpc(), clients)) {
                measure(session, population, writers, heavy);
                session.verify();
            }
            System.out.print(heavy.table());
            Output.write(Installation.root().resolve(out), heavy.json(), heavy.svg());
            return heavy.failures() == 0 ? 0 : 1;
        }
    }

    private void measure(Session session, Population population, Crew writers, Heavy heavy) throws Exception {
        Operation sale = new Operations(population).sale();
        LargeCalls calls = new LargeCalls(session.grpc().channel(), population);
        writers.closedLoop(sale, Source.duration(warmUp));
        meanwhile(session, writers, sale, heavy, "edit-plan", calls::editBroadPlan);
        meanwhile(session, writers, sale, heavy, "delete-subtree", calls::deleteGrove);
        meanwhile(session, writers, sale, heavy, "restore-subtree", calls::restoreGrove);
    }

    private void meanwhile(Session session, Crew writers, Operation sale, Heavy heavy, String name, IntSupplier call)
            throws Exception {
        Outcome before = writers.closedLoop(sale, Source.duration(seconds));
        long begin = System.nanoTime();
        try (Progress progress = new Progress(name);
                Heap heap = Heap.watch(session.installation())) {
            CompletableFuture<Integer> rows = CompletableFuture.supplyAsync(call::getAsInt);
            Outcome during = before;
            for (int turn = 0; !rows.isDone(); turn++) {
                Outcome stretch = writers.closedLoop(sale, Duration.ofMillis(500));
                during = turn == 0 ? stretch : during.plus(stretch);
            }
            double took = (System.nanoTime() - begin) / 1e9;
            heavy.add(new Heavy.Line(name, rows.get(), took, heap.peak(), before, during));
        }
    }
}
