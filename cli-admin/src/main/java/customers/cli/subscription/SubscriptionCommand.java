package customers.cli.subscription;

import picocli.CommandLine.Command;

/** The noun {@code subscription}. */
@Command(
        name = "subscription",
        description = "What is sold to customers.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {CreateSubscription.class, ListSubscriptions.class, GetSubscription.class})
public final class SubscriptionCommand {}
