package customers.cli.activity;

import picocli.CommandLine.Command;

/** The noun {@code activity}. */
@Command(
        name = "activity",
        description = "Who did what, when, to what, from where.",
        synopsisSubcommandLabel = "VERB",
        subcommands = ListActivities.class)
public final class ActivityCommand {}
