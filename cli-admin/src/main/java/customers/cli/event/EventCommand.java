package customers.cli.event;

import picocli.CommandLine.Command;

/** The noun {@code event}. */
@Command(
        name = "event",
        description = "What is done, as it is done.",
        synopsisSubcommandLabel = "VERB",
        subcommands = WatchEvents.class)
public final class EventCommand {}
