package customers.embedded.quickstart;

import java.nio.file.Path;

/** The Java that runs this, and so the one that runs the services. */
final class Java {
    static final Path HOME = Path.of(System.getProperty("java.home"));
    static final Path COMMAND = HOME.resolve("bin/java");

    private Java() {}
}
