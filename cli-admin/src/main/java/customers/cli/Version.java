package customers.cli;

import customers.cli.shell.Shell;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar; {@code unknown} when it runs from a build's classes. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"customers-admin " + Shell.version()};
    }
}
