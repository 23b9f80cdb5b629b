package customers.e2e.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An executable jar as a child process. Its output is kept in a file; it dies with this JVM. */
public final class JarProcess {
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m");

    private final Process process;
    private final Path log;
    private int read;

    private JarProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.read = 0;
    }

    static JarProcess start(String module, Map<String, String> environment, Path log) {
        var jar = Installation.root().resolve(module).resolve("target").resolve(module + "-0.1.0-exec.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: build the whole repository first");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        command.addAll(List.of("-jar", jar.toString()));
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            builder.redirectOutput(log.toFile());
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new JarProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True until it ended, by itself or not. */
    public boolean alive() {
        return process.isAlive();
    }

    /** Asks it to end, as an operator would: SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** Ends it without asking: SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(10);
    }

    /** Waits for its end and answers the exit code. */
    public int awaitExit(int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new IllegalStateException(log.getFileName() + " still runs after " + seconds + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + log.getFileName(), e);
        }
    }

    /** The lines that it has logged as errors since the last call of this method. */
    public synchronized List<String> newErrors() {
        var output = output();
        var fresh = output.substring(read);
        read = output.length();
        return fresh.lines().filter(line -> line.contains(" ERROR ")).toList();
    }

    /** Everything it printed so far. */
    public String output() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
