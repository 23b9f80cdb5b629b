package customers.cli.event;

import customers.cli.shell.Verbs;
import picocli.CommandLine.Command;

/** The noun {@code event}. */
@Command(name = "event", description = "What is done, as it is done.", synopsisSubcommandLabel = "VERB")
@Verbs(WatchEvents.class)
public final class EventCommand {}
