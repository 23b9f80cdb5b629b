package customers.bench;

import customers.bench.data.Population;
import customers.bench.load.Crew;
import customers.bench.load.Operation;
import customers.bench.report.Medians;
import customers.bench.report.Output;
import customers.bench.report.Results;
import customers.bench.system.Database;
import customers.bench.system.Installation;
import customers.bench.system.Progress;
import customers.bench.system.Runtimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a larger tree costs more: two databases, each with a server of its own, in turns, so that a slow minute hits both. */
@Command(
        name = "growth",
        description = "Measures each operation over gRPC in a small tree and in a large one by turns.")
final class Growth implements Callable<Integer> {
    @Mixin
    private final Source source = new Source();

    @Option(
            names = "--small",
            defaultValue = "bench/target/small",
            description = "The data directory or the JDBC URL of the small one (${DEFAULT-VALUE}).")
    private String small = "";

    @Option(names = "--small-orgs", defaultValue = "10000", description = "How many orgs are in it (${DEFAULT-VALUE}).")
    private int smallOrgs;

    @Option(names = "--clients", defaultValue = "16", description = "How many clients (${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--seconds",
            defaultValue = "8",
            description = "How long to measure each operation in each tree (${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--rounds", defaultValue = "4", description = "In how many turns to do so (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "180",
            description = "Seconds of all operations in turn before anything is measured (${DEFAULT-VALUE}).")
    private double warmUp;

    @Option(names = "--only", split = ",", description = "Measure these operations only.")
    private Set<String> only = Set.of();

    @Option(
            names = "--out",
            defaultValue = "bench/target/result/growth",
            description = "Where the two documents go, small.json and large.json (${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    /** A tree, and what was measured in it. */
    private record Tree(List<Operation> operations, Crew crew, Session session, Results results) {
        void measure(int operation, double seconds) {
            Operation measured = operations.get(operation);
            results.add(measured.name(), crew.way().name(), session.measure(crew, measured, Source.duration(seconds)));
        }
    }

    @Override
    public Integer call() throws Exception {
        try (Database few = source.database(small);
                Database many = source.database()) {
            Population fewOrgs = source.population(few, smallOrgs);
            Population manyOrgs = source.population(many);
            try (Session one = new Session(few, fewOrgs, runtimes("small"), clients);
                    Session other = new Session(many, manyOrgs, runtimes("large"), clients);
                    Crew oneCrew = one.crew(one.grpc(), clients);
                    Crew otherCrew = other.crew(other.grpc(), clients)) {
                Tree first = tree(few, fewOrgs, one, oneCrew);
                Tree second = tree(many, manyOrgs, other, otherCrew);
                measure(first, second);
                return tell(first.results(), second.results());
            }
        }
    }

    /** Two servers write two logs. */
    private Runtimes runtimes(String tree) {
        Runtimes given = source.runtimes(false);
        return new Runtimes(
                given.javaHome(), given.options(), false, given.logs().resolve(tree));
    }

    private Tree tree(Database database, Population population, Session session, Crew crew) throws Exception {
        Results results = new Results(Source.facts(database, source.runtimes(false), population));
        results.tell("clients", Integer.toString(clients));
        return new Tree(session.operations(only), crew, session, results);
    }

    private void measure(Tree few, Tree many) {
        WarmUp.with(few.operations(), List.of(few.crew()), warmUp / 2);
        WarmUp.with(many.operations(), List.of(many.crew()), warmUp / 2);
        try (Progress progress = new Progress("measure")) {
            for (int operation = 0; operation < few.operations().size(); operation++) {
                for (int round = 0; round < rounds; round++) {
                    few.measure(operation, seconds / rounds);
                    many.measure(operation, seconds / rounds);
                }
                progress.at(operation + 1, few.operations().size());
            }
        }
    }

    private int tell(Results few, Results many) throws IOException {
        Path directory = Files.createDirectories(Installation.root().resolve(out));
        Path first = Files.writeString(directory.resolve("small.json"), few.json());
        Path second = Files.writeString(directory.resolve("large.json"), many.json());
        System.out.print(Medians.ratios(first, second));
        return Output.exitCode(few.failures() + many.failures(), few.failures() > 0 ? few.failure() : many.failure());
    }
}
