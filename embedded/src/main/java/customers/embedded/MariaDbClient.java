package customers.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The command line programs that come along with the embedded server; needed by tests alone. */
public final class MariaDbClient {
    private MariaDbClient() {}

    /**
     * Puts a program into a directory.
     *
     * @param name such as {@code mariadb-dump}
     */
    public static Path unpacked(Path directory, String name) {
        String resource = MariaDbDistribution.PREFIX + "bin/" + name;
        try (InputStream content = MariaDbClient.class.getClassLoader().getResourceAsStream(resource)) {
            if (content == null) {
                throw new MariaDbException("the embedded database ships no program " + name);
            }
            Path program = Files.createDirectories(directory).resolve(name);
            Files.copy(content, program, StandardCopyOption.REPLACE_EXISTING);
            if (!program.toFile().setExecutable(true)) {
                throw new MariaDbException("cannot make " + program + " executable");
            }
            return program;
        } catch (IOException e) {
            throw new MariaDbException("cannot unpack " + name + ": " + e.getMessage(), e);
        }
    }
}
