package customers.embedded.quickstart;

import customers.embedded.MariaDb;
import customers.embedded.MariaDbSettings;
import customers.embedded.quickstart.RunningSystem.Part;
import customers.embedded.quickstart.RunningSystem.Rank;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Starts the three processes, as far as they allow it side by side. */
record Startup(Settings settings, DataDirectory data, Credentials credentials, RunningSystem system) {
    static final String DATABASE = "customers";

    // Compiling thoroughly costs more than it returns in the minutes that such a system lives.
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    /** Returns when all are healthy. */
    MariaDb run() {
        CompletableFuture<Service> gateway = CompletableFuture.supplyAsync(this::startGateway);
        Application serverJar = new Application(settings, "grpc-server");
        CompletableFuture<Void> layout = CompletableFuture.runAsync(serverJar::layOut);
        MariaDb database = startDatabase();
        await(layout);
        // The gateway's health asks the server, and an answer of "not yet" makes it wait before it asks again.
        startServer(serverJar, database).awaitHealthy(system);
        await(gateway).awaitHealthy(system);
        return database;
    }

    private MariaDb startDatabase() {
        MariaDb database = MariaDb.start(new MariaDbSettings(
                settings.workDirectory(),
                data.database(),
                data.log("mariadb"),
                0,
                credentials.databasePassword(),
                true));
        system.add(
                Rank.DATABASE,
                new Part(
                        database::stop,
                        database.onExit(),
                        () -> "the database ended; " + data.log("mariadb") + " says why"));
        return database;
    }

    private Service startServer(Application jar, MariaDb database) {
        int management = Ports.anyFree();
        Map<String, String> environment = Map.ofEntries(
                Map.entry("CUSTOMERS_DB_URL", database.jdbcUrl(DATABASE)),
                Map.entry("CUSTOMERS_DB_USER", MariaDb.USER),
                Map.entry("CUSTOMERS_DB_PASSWORD", credentials.databasePassword()),
                Map.entry("CUSTOMERS_BOOTSTRAP_ORG_NAME", "Example Panel"),
                Map.entry("CUSTOMERS_BOOTSTRAP_OWNER_EMAIL", credentials.ownerEmail()),
                Map.entry("CUSTOMERS_BOOTSTRAP_OWNER_PASSWORD", credentials.ownerPassword()),
                Map.entry("CUSTOMERS_BOOTSTRAP_TOKEN", credentials.token()),
                Map.entry("CUSTOMERS_PUBLIC_URL", "http://localhost:" + settings.httpPort()),
                Map.entry("CUSTOMERS_MAIL_FILE", data.mails().toString()),
                Map.entry("CUSTOMERS_WEBHOOK_KEYS", credentials.webhookKey()),
                // Whoever tries it has the receiver on the same machine.
                Map.entry("CUSTOMERS_WEBHOOK_ALLOWED_TARGETS", "127.0.0.0/8,::1"),
                Map.entry("GRPC_PORT", Integer.toString(settings.grpcPort())),
                Map.entry("SPRING_GRPC_SERVER_ADDRESS", settings.address()),
                Map.entry("MANAGEMENT_PORT", Integer.toString(management)));
        return start(
                Rank.GRPC_SERVER, "gRPC server", jar, environment, "http://127.0.0.1:" + management + "/-/healthy");
    }

    private Service startGateway() {
        Application jar = new Application(settings, "rest-gateway");
        jar.layOut();
        int management = Ports.anyFree();
        Map<String, String> environment = Map.of(
                "CUSTOMERS_GRPC", "localhost:" + settings.grpcPort(),
                "HTTP_PORT", Integer.toString(settings.httpPort()),
                "SERVER_ADDRESS", settings.address(),
                "MANAGEMENT_SERVER_ADDRESS", "127.0.0.1",
                "MANAGEMENT_PORT", Integer.toString(management));
        String health = "http://127.0.0.1:" + management + "/actuator/health";
        return start(Rank.GATEWAY, "REST gateway", jar, environment, health);
    }

    private Service start(Rank rank, String name, Application jar, Map<String, String> environment, String health) {
        List<String> options = new ArrayList<>(QUICK_START);
        options.add(data.marker());
        Service service =
                Service.start(name, jar.command(options), environment, data.log(jar.module()), URI.create(health));
        system.add(rank, new Part(service::stop, service.onExit(), service::ended));
        return service;
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
