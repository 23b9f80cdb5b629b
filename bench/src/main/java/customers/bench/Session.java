package customers.bench;

import customers.bench.bare.BareWay;
import customers.bench.data.Population;
import customers.bench.load.Crew;
import customers.bench.load.Exports;
import customers.bench.load.Operation;
import customers.bench.load.Operations;
import customers.bench.load.Outcome;
import customers.bench.load.Way;
import customers.bench.report.Cell;
import customers.bench.system.Cpu;
import customers.bench.system.Database;
import customers.bench.system.Installation;
import customers.bench.system.Ledger;
import customers.bench.system.Runtimes;
import customers.bench.wire.GrpcWay;
import customers.bench.wire.RestWay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Server, gateway and the clients of each way, for as long as something is measured on them. */
final class Session implements AutoCloseable {
    private final Database database;
    private final Population population;
    private final Installation installation;
    private final GrpcWay grpc;
    private final List<Crew> crews = new ArrayList<>();
    private final int clients;

    Session(Database database, Population population, Runtimes runtimes, int clients) {
        this.database = database;
        this.population = population;
        this.clients = clients;
        installation = Installation.on(database, runtimes);
        grpc = new GrpcWay(installation.grpcPort());
    }

    Installation installation() {
        return installation;
    }

    GrpcWay grpc() {
        return grpc;
    }

    UUID root() {
        return population.ids().org(population.tree(), 0);
    }

    /** Those of these names, all without any; finds the places of an export first. */
    List<Operation> operations(Set<String> only) {
        List<String> cursors = Exports.cursors(GrpcWay.customers(grpc.channel()), root());
        List<Operation> all = new Operations(population).all(cursors);
        Set<String> unknown = new HashSet<>(only);
        all.forEach(operation -> unknown.remove(operation.name()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "no such operations: %s; there are %s",
                    unknown,
                    all.stream().map(Operation::name).toList()));
        }
        return all.stream()
                .filter(operation -> only.isEmpty() || only.contains(operation.name()))
                .toList();
    }

    /** What is written beside others. */
    Operation beside() {
        return new Operations(population).beside();
    }

    /** Clients of each way. The first is the bare one. */
    List<Crew> crews() throws Exception {
        if (crews.isEmpty()) {
            crews.add(crew(new BareWay(database), clients));
            crews.add(crew(grpc, clients));
            crews.add(crew(new RestWay(installation.httpPort()), clients));
        }
        return crews;
    }

    /** So many more clients of a way, which are for the caller to close. All crews make the same choices. */
    Crew crew(Way way, int size) throws Exception {
        return new Crew(way, size, population.shape().seed());
    }

    /** Measures, and along with it who used the processors. */
    Cell measure(Crew crew, Operation operation, Duration duration) {
        return measure(() -> crew.closedLoop(operation, duration));
    }

    /** The same of anything. */
    Cell measure(Supplier<Outcome> work) {
        Map<String, Double> before = cpu();
        Outcome outcome = work.get();
        Map<String, Double> after = cpu();
        Map<String, Double> shares = new LinkedHashMap<>();
        after.forEach((process, seconds) ->
                shares.put(process, (seconds - before.getOrDefault(process, 0.0)) / outcome.seconds()));
        return new Cell(outcome, shares);
    }

    private Map<String, Double> cpu() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("driver", Cpu.seconds(ProcessHandle.current().pid()));
        seconds.put("server", Cpu.seconds(installation.serverPid()));
        seconds.put("gateway", Cpu.seconds(installation.gatewayPid()));
        seconds.put("database", Cpu.seconds(database.pid()));
        return seconds;
    }

    /** Fails when the ledger does not add up; answers how long it took to say so. */
    Duration verify() {
        return Ledger.verify(installation.grpcPort(), root());
    }

    @Override
    public void close() throws Exception {
        for (Crew crew : crews) {
            crew.close();
        }
        grpc.close();
        installation.close();
    }
}
