package customers.cli.server;

import picocli.CommandLine.Parameters;

/** The group that a command is about. */
final class NamedServerGroup {
    @Parameters(paramLabel = "GROUP", description = "The id of the group, as `server-group list` shows it.")
    private String id;

    String id() {
        return id;
    }
}
