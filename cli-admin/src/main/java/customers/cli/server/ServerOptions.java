package customers.cli.server;

import customers.v1.NewDedicatedServers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The servers that something is to be placed on, by what they are for. */
public final class ServerOptions {
    @Option(names = "--app-server", paramLabel = "SERVER", description = "The server for applications, a UUID.")
    private @Nullable String app;

    @Option(names = "--backup-server", paramLabel = "SERVER", description = "The server for backups, a UUID.")
    private @Nullable String backup;

    @Option(names = "--db-server", paramLabel = "SERVER", description = "The server for databases, a UUID.")
    private @Nullable String db;

    @Option(names = "--email-server", paramLabel = "SERVER", description = "The server for email, a UUID.")
    private @Nullable String email;

    /** Empty when none was named. */
    public Optional<NewDedicatedServers> given() {
        NewDedicatedServers.Builder servers = NewDedicatedServers.newBuilder();
        if (app != null) {
            servers.setAppServerId(app);
        }
        if (backup != null) {
            servers.setBackupServerId(backup);
        }
        if (db != null) {
            servers.setDbServerId(db);
        }
        if (email != null) {
            servers.setEmailServerId(email);
        }
        return Optional.of(servers.build())
                .filter(named -> !named.getAllFields().isEmpty());
    }
}
