package customers.cli.org;

import picocli.CommandLine.Option;

/** The org that a command changes for everybody in it: named with the command, so that no variable decides. */
final class NamedOrg {
    @Option(
            names = "--org",
            required = true,
            paramLabel = "ORG",
            description = "The org, a UUID. Never taken from the environment.")
    private String id;

    String id() {
        return id;
    }
}
