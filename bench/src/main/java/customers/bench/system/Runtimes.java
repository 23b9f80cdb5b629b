package customers.bench.system;

import java.nio.file.Path;
import java.util.List;

/**
 * What the jars run on.
 *
 * @param javaHome the JDK of both
 * @param options of both: heap and flags as in production
 * @param recording whether both are recorded by Flight Recorder
 * @param logs where they write what they say, and the recordings
 */
public record Runtimes(Path javaHome, List<String> options, boolean recording, Path logs) {}
