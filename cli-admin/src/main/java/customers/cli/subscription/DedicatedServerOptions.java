package customers.cli.subscription;

import customers.v1.NewDedicatedServers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The servers that a subscription is to have for itself. */
final class DedicatedServerOptions {
    @Option(
            names = "--app-server",
            paramLabel = "SERVER",
            description = "A server of its own for applications, a UUID. For the master org only.")
    private @Nullable String app;

    @Option(
            names = "--backup-server",
            paramLabel = "SERVER",
            description = "A server of its own for backups, a UUID. For the master org only.")
    private @Nullable String backup;

    @Option(
            names = "--db-server",
            paramLabel = "SERVER",
            description = "A server of its own for databases, a UUID. For the master org only.")
    private @Nullable String db;

    @Option(
            names = "--email-server",
            paramLabel = "SERVER",
            description = "A server of its own for email, a UUID. For the master org only.")
    private @Nullable String email;

    /** Empty when none was named. */
    Optional<NewDedicatedServers> given() {
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
