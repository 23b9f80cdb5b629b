package customers.cli.shell;

import picocli.CommandLine.Option;

/** Whether a delete is for good. Without, what is deleted can be restored. */
public final class Force {
    @Option(
            names = "--force",
            description = "Delete it for good, also one that is deleted already. No restore after that.")
    private boolean given;

    public boolean isGiven() {
        return given;
    }

    /** What a sentence about the delete ends with. */
    public String words() {
        return given ? " for good" : "";
    }
}
