package customers.bench.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a run was made on: without it a number says nothing. */
public final class Machine {
    private Machine() {}

    /** The facts, each by its name. */
    public static Map<String, String> describe(Database database, Runtimes runtimes) throws SQLException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cpu", line(Path.of("/proc/cpuinfo"), "model name"));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", line(Path.of("/proc/meminfo"), "MemTotal"));
        facts.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("load", text(Path.of("/proc/loadavg")));
        facts.put("jdk", jdk(runtimes));
        facts.put("jvmOptions", String.join(" ", runtimes.options()));
        facts.put("driverJdk", System.getProperty("java.runtime.version"));
        try (Connection connection = database.connect()) {
            facts.put("database", connection.getMetaData().getDatabaseProductVersion());
        }
        facts.put("commit", output("git", "rev-parse", "HEAD"));
        return facts;
    }

    private static String jdk(Runtimes runtimes) {
        String version = line(runtimes.javaHome().resolve("release"), "JAVA_RUNTIME_VERSION");
        return version.equals("unknown") ? line(runtimes.javaHome().resolve("release"), "JAVA_VERSION") : version;
    }

    private static String line(Path file, String key) {
        return text(file)
                .lines()
                .filter(line -> line.startsWith(key))
                .findFirst()
                .map(line -> line.replaceFirst("^[^:=]*[:=]\\s*", "").replace("\"", ""))
                .orElse("unknown");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Installation.root().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return output.isEmpty() ? "unknown" : output;
        } catch (IOException e) {
            return "unknown";
        }
    }
}
