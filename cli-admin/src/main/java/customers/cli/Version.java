package customers.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar; {@code unknown} when it runs from a build's classes. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = CustomersAdmin.class.getPackage().getImplementationVersion();
        return new String[] {"customers-admin " + (version == null ? "unknown" : version)};
    }
}
