package customers.embedded.quickstart;

import java.nio.file.Path;
import java.util.HexFormat;

/** The Java that runs this, and so the one that runs the services. */
final class Java {
    static final Path HOME = Path.of(System.getProperty("java.home"));
    static final Path COMMAND = HOME.resolve("bin/java");

    private Java() {}

    /** Tells builds of Java apart: what one has archived is of no use to another. */
    static String key() {
        String build = HOME + System.getProperty("java.vm.version");
        return Runtime.version().feature() + "-" + HexFormat.of().toHexDigits(build.hashCode());
    }
}
