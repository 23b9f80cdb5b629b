package customers.cli.connection;

import customers.cli.exit.RefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that say how a change is made. They stand at the root, for every command that changes something. */
public final class WriteOptions {
    @Option(
            names = "--dry-run",
            scope = ScopeType.INHERIT,
            description = "Change nothing, and show what would be drawn from which subscription.")
    private boolean dryRun;

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            scope = ScopeType.INHERIT,
            description =
                    "A key of your own for a command that creates or updates: repeated with it within 24 hours, it is "
                            + "answered as the first time and not done again.")
    private @Nullable String key;

    /** Those of a change that is never more than tried. */
    public static WriteOptions tried() {
        WriteOptions options = new WriteOptions();
        options.dryRun = true;
        return options;
    }

    /** Whether changes are only tried. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** Whether a change is named by a key of the caller's. */
    public boolean hasKey() {
        return key != null;
    }

    /** The key that is sent with a change; null for none. */
    @Nullable
    String key() {
        if (key != null && !key.matches("[!-~]([ -~]{0,253}[!-~])?")) {
            throw RefusedException.usage("The idempotency key must be 1 to 255 printable characters.");
        }
        return key;
    }
}
