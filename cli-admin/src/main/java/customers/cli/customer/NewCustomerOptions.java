package customers.cli.customer;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is said of a new customer itself. */
final class NewCustomerOptions {
    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "The name, unique among the live customers of the org.")
    private String name;

    @Option(
            names = "--external-id",
            paramLabel = "ID",
            description = "What your own books call it, unique among the live customers of the org.")
    private @Nullable String externalId;

    String name() {
        return name;
    }

    @Nullable
    String externalId() {
        return externalId;
    }
}
