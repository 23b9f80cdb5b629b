package customers.cli.plan;

import customers.cli.input.Amount;
import customers.cli.input.NameAndValue;
import java.util.OptionalLong;
import picocli.CommandLine.Parameters;

/** A resource and how much of it. */
final class NameAndAmount {
    @Parameters(
            index = "1",
            paramLabel = "NAME=AMOUNT",
            description = "The resource and how much of it: websites=10, diskspace=10GiB, mailboxes=unlimited.")
    private NameAndValue resource;

    String name() {
        return resource.name();
    }

    /** Empty for unlimited. */
    OptionalLong total() {
        return Amount.parse(resource.name(), resource.value());
    }

    @Override
    public String toString() {
        return resource.name() + "=" + resource.value();
    }
}
