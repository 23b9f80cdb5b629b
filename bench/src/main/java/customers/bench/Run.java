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
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads what is not loaded, and measures each operation each way. */
@Command(
        name = "bench/run",
        mixinStandardHelpOptions = true,
        description = "Measures the built system against the bare database, and prints one table.",
        subcommands = {Load.class, Compare.class, Growth.class, Overload.class, Large.class, Forgotten.class})
final class Run implements Callable<Integer> {
    @Mixin
    private final Source source = new Source();

    @Option(names = "--clients", defaultValue = "16", description = "How many clients each way (${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "How long to measure each operation each way (${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--rounds",
            defaultValue = "2",
            description = "In how many turns of bare, gRPC and REST to do so (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "90",
            description = "Seconds of all operations in turn before anything is measured (${DEFAULT-VALUE}).")
    private double warmUp;

    @Option(names = "--only", split = ",", description = "Measure these operations only.")
    private Set<String> only = Set.of();

    @Option(
            names = "--beside",
            defaultValue = "0",
            description = "How many a second write meanwhile where what is listed grows (${DEFAULT-VALUE}).")
    private double beside;

    @Option(names = "--jfr", description = "Record server and gateway; the recordings lie beside their logs.")
    private boolean jfr;

    @Option(
            names = "--out",
            defaultValue = "bench/target/result/run.json",
            description = "The document (${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        try (Database database = source.database()) {
            Population population = source.population(database);
            Runtimes runtimes = source.runtimes(jfr);
            Results results = new Results(Source.facts(database, runtimes, population));
            results.tell("clients", Integer.toString(clients));
            results.tell("secondsEach", Double.toString(seconds));
            results.tell("besideEachSecond", Double.toString(beside));
            try (Session session = new Session(database, population, runtimes, clients)) {
                measure(session, results);
                results.tell("verifiedInSeconds", Long.toString(session.verify().toSeconds()));
            }
            return Output.of(results, Installation.root().resolve(out));
        }
    }

    private void measure(Session session, Results results) throws Exception {
        List<Operation> operations = session.operations(only);
        List<Crew> crews = session.crews();
        WarmUp.with(operations, crews, warmUp);
        session.installation().record(source.runtimes(jfr));
        try (Beside writers = Beside.begin(session, beside);
                Progress progress = new Progress("measure")) {
            int done = 0;
            for (Operation operation : operations) {
                for (int turn = 0; turn < rounds * crews.size(); turn++) {
                    Crew crew = crews.get(turn % crews.size());
                    if (crew.takes(operation)) {
                        results.add(
                                operation.name(),
                                crew.way().name(),
                                session.measure(crew, operation, Source.duration(seconds / rounds)));
                    }
                }
                progress.at(++done, operations.size());
            }
            writers.tell(results);
        }
    }
}
