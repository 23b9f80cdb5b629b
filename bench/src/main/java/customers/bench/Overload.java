package customers.bench;

import static java.util.Objects.requireNonNull;

import customers.bench.data.Population;
import customers.bench.load.Crew;
import customers.bench.load.Operation;
import customers.bench.load.Operations;
import customers.bench.load.Way;
import customers.bench.report.Curve;
import customers.bench.report.Curve.Point;
import customers.bench.report.Output;
import customers.bench.system.Database;
import customers.bench.system.Installation;
import customers.bench.system.Progress;
import customers.bench.system.Runtimes;
import customers.bench.wire.RestWay;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** More than can be done, and what becomes of those that are done. */
@Command(
        name = "overload",
        description = "Sends a mixed load at so many times what can be done, whatever becomes of it.")
final class Overload implements Callable<Integer> {
    private static final double TOO_MUCH = 4;
    private static final List<String> WAYS = List.of("gRPC", "REST");

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final Source source = new Source();

    @Option(
            names = "--clients",
            defaultValue = "16",
            description = "How many clients it takes to find out how much can be done (${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--callers",
            defaultValue = "256",
            description = "How many calls may be under way at a time beyond that (${DEFAULT-VALUE}).")
    private int callers;

    @Option(
            names = "--ways",
            defaultValue = "gRPC,REST",
            split = ",",
            description = "Of both ways, those (${DEFAULT-VALUE}).")
    private List<String> ways = List.of();

    @Option(
            names = "--factors",
            defaultValue = "0.5,1,2,4",
            split = ",",
            description = "How many times what can be done is sent (${DEFAULT-VALUE}).")
    private List<Double> factors = List.of();

    @Option(names = "--seconds", defaultValue = "15", description = "How long at each rate (${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "120",
            description = "Seconds before anything is measured (${DEFAULT-VALUE}).")
    private double warmUp;

    @Option(
            names = "--out",
            defaultValue = "bench/target/result/overload.json",
            description = "The document (${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        if (ways.isEmpty() || !WAYS.containsAll(ways)) {
            throw new ParameterException(
                    requireNonNull(spec).commandLine(), "--ways must be some of " + WAYS + ", not " + ways);
        }
        try (Database database = source.database()) {
            Population population = source.population(database);
            Runtimes runtimes = source.runtimes(false);
            Map<String, String> facts = Source.facts(database, runtimes, population);
            facts.put("callers", Integer.toString(callers));
            Curve curve = new Curve(facts);
            try (Session session = new Session(database, population, runtimes, clients)) {
                Operation mixed = new Operations(population).mixed();
                for (Way way : List.of(
                        session.grpc(), new RestWay(session.installation().httpPort()))) {
                    if (ways.contains(way.name())) {
                        measure(session, curve, mixed, way);
                    }
                }
                session.verify();
            }
            System.out.print(curve.table());
            Output.write(Installation.root().resolve(out), curve.json(), curve.svg());
            return Output.exitCode(curve.failures(), curve.failure());
        }
    }

    private void measure(Session session, Curve curve, Operation mixed, Way way) throws Exception {
        try (Crew few = session.crew(way, clients);
                Crew many = session.crew(way, callers)) {
            measure(session, curve, mixed, few, many);
        }
    }

    private void measure(Session session, Curve curve, Operation mixed, Crew few, Crew many) {
        String way = few.way().name();
        try (Progress progress = new Progress("overload " + way)) {
            few.closedLoop(mixed, Source.duration(warmUp / 4));
            double halfWarm = few.closedLoop(mixed, Source.duration(warmUp / 4)).rate();
            // To refuse has to be warm as well.
            many.openLoop(mixed, TOO_MUCH * halfWarm, Source.duration(warmUp / 4));
            double capacity = few.closedLoop(mixed, Source.duration(seconds)).rate();
            int done = 0;
            for (double factor : factors) {
                double rate = factor * capacity;
                curve.add(new Point(
                        way,
                        factor,
                        rate,
                        session.measure(() -> many.openLoop(mixed, rate, Source.duration(seconds)))));
                progress.at(++done, factors.size());
            }
        }
    }
}
