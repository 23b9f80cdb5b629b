package customers.bench;

import customers.bench.data.Population;
import customers.bench.load.Crew;
import customers.bench.load.Operation;
import customers.bench.report.Output;
import customers.bench.report.Results;
import customers.bench.system.Database;
import customers.bench.system.Installation;
import customers.bench.system.Progress;
import customers.bench.system.Runtimes;
import customers.bench.wire.HubChange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a page costs of which something has to be found out, right after that was forgotten. */
@Command(
        name = "forgotten",
        description =
                "Has the far page and the broad plan forgotten, and asks for each of them: one client alone, and all at"
                        + " once.")
final class Forgotten implements Callable<Integer> {
    private static final Set<String> DEAR = Set.of("offset-far", "root-broad-plan");

    @Mixin
    private final Source source = new Source();

    @Option(names = "--clients", defaultValue = "16", description = "How many ask at once (${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--rounds", defaultValue = "30", description = "How many times (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "60",
            description = "Seconds before anything is measured (${DEFAULT-VALUE}).")
    private double warmUp;

    @Option(
            names = "--out",
            defaultValue = "bench/target/result/forgotten.json",
            description = "The document (${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        try (Database database = source.database()) {
            Population population = source.population(database);
            Runtimes runtimes = source.runtimes(false);
            Results results = new Results(Source.facts(database, runtimes, population));
            try (Session session = new Session(database, population, runtimes, clients);
                    Crew alone = session.crew(session.grpc(), 1);
                    Crew all = session.crew(session.grpc(), clients)) {
                Map<Integer, Crew> crews = new TreeMap<>();
                crews.put(1, alone);
                crews.put(clients, all);
                measure(session, new HubChange(session.grpc().channel(), population), crews, results);
            }
            return Output.of(results, Installation.root().resolve(out));
        }
    }

    private void measure(Session session, HubChange change, Map<Integer, Crew> crews, Results results) {
        List<Operation> operations = session.operations(DEAR);
        try (Progress progress = new Progress("warm up")) {
            long end = System.nanoTime() + Source.duration(warmUp).toNanos();
            while (System.nanoTime() < end) {
                round(session, change, operations, crews, new Results(Map.of()));
            }
        }
        try (Progress progress = new Progress("measure")) {
            for (int round = 0; round < rounds; round++) {
                round(session, change, operations, crews, results);
                progress.at(round + 1, rounds);
            }
        }
    }

    private static void round(
            Session session, HubChange change, List<Operation> operations, Map<Integer, Crew> crews, Results results) {
        for (Operation operation : operations) {
            crews.forEach((size, crew) -> {
                change.make();
                // In no time at all each client sends one call.
                results.add(
                        operation.name() + " by " + size,
                        crew.way().name(),
                        session.measure(crew, operation, Duration.ZERO));
            });
        }
    }
}
