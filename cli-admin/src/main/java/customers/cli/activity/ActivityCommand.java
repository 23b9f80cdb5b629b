package customers.cli.activity;

import customers.cli.shell.Verbs;
import picocli.CommandLine.Command;

/** The noun {@code activity}. */
@Command(name = "activity", description = "Who did what, when, to what, from where.", synopsisSubcommandLabel = "VERB")
@Verbs(ListActivities.class)
public final class ActivityCommand {}
