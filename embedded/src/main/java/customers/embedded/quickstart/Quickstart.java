package customers.embedded.quickstart;

import customers.embedded.MariaDb;
import customers.embedded.MariaDbException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program behind {@code ./quickstart}, in the order in which things happen. */
public final class Quickstart {
    private final Settings settings;
    private final DataDirectory data;
    private final RunningSystem system;

    private Quickstart(Settings settings, DataDirectory data, RunningSystem system) {
        this.settings = settings;
        this.data = data;
        this.system = system;
    }

    /** Called by the script, which names the clone and the version in the properties {@code quickstart.*}. */
    public static void main(String[] arguments) {
        RunningSystem system = new RunningSystem();
        try {
            Path root = Path.of(System.getProperty("quickstart.root", "")).toAbsolutePath();
            Settings settings = Settings.of(
                    root, System.getProperty("quickstart.version", ""), System.getenv(), List.of(arguments));
            DataDirectory data = DataDirectory.take(settings.dataDirectory());
            Runtime.getRuntime().addShutdownHook(new Thread(system::stopForSignal, "stop"));
            try {
                new Quickstart(settings, data, system).run();
            } finally {
                system.stop();
            }
        } catch (Refusal | MariaDbException e) {
            // After a signal, what fails here fails because everything is being stopped, and the hook ends it.
            if (!system.wasAskedToStop()) {
                say(String.valueOf(e.getMessage()));
                System.exit(1);
            }
        }
    }

    static void say(String line) {
        System.err.println("quickstart: " + line);
    }

    private void run() {
        long begin = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        if (data.stopOrphans()) {
            say("stopped what an earlier run that was killed had left on " + settings.dataDirectory());
        }
        if (settings.fresh()) {
            data.empty();
        }
        Ports.requireFree(settings.httpPort(), "HTTP_PORT");
        Ports.requireFree(settings.grpcPort(), "GRPC_PORT");
        boolean newDatabase = !data.hasDatabase();
        if (!newDatabase && !Files.exists(data.credentials())) {
            throw new Refusal(data.credentials() + " is gone, and without it nobody gets into the database beside it: "
                    + "put it back or start with --fresh");
        }
        Credentials credentials = Credentials.in(data.credentials());
        Remembered example = new Remembered(data.example());
        MariaDb database = new Startup(settings, data, credentials, system).run();
        new WorkedExample(new Api("http://localhost:" + settings.httpPort(), credentials.token()), example, newDatabase)
                .make(credentials);
        String databaseUrl = "jdbc:mysql://" + MariaDb.USER + ":" + credentials.databasePassword() + "@127.0.0.1:"
                + database.port() + "/" + Startup.DATABASE;
        Welcome welcome = new Welcome(settings, credentials, example, databaseUrl);
        welcome.writeEnvironment(settings.workDirectory().resolve("env"));
        System.out.println(welcome.text());
        System.out.printf("Ready after %.1f s. Ctrl-C stops everything.%n", (System.currentTimeMillis() - begin) / 1e3);
        system.awaitFailure();
    }
}
