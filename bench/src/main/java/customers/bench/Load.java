package customers.bench;

import customers.bench.data.Population;
import customers.bench.system.Database;
import customers.bench.system.Installation;
import customers.bench.system.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Loads data and verifies the ledger. */
@Command(name = "load", description = "Loads a database and verifies its ledger; measures nothing.")
final class Load implements Callable<Integer> {
    @Mixin
    private final Source source = new Source();

    @Override
    public Integer call() throws Exception {
        try (Database database = source.database()) {
            Population population = source.population(database);
            try (Installation server = Installation.serverOn(database, source.runtimes(false))) {
                Ledger.verify(server.grpcPort(), population.ids().org(population.tree(), 0));
            }
        }
        return 0;
    }
}
