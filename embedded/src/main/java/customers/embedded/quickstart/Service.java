package customers.embedded.quickstart;

import customers.embedded.SignalShield;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process of the system that says over HTTP whether it is healthy. */
final class Service {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(1);
    private static final int LINES_OF_LOG = 20;

    private final String name;
    private final Process process;
    private final Path log;
    private final URI health;

    private Service(String name, Process process, Path log, URI health) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.health = health;
    }

    static Service start(String name, List<String> command, Map<String, String> environment, Path log, URI health) {
        ProcessBuilder builder = new ProcessBuilder(SignalShield.around(command))
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.getParent());
            return new Service(name, builder.start(), log, health);
        } catch (IOException e) {
            throw new Refusal("cannot start the " + name + ": " + e.getMessage(), e);
        }
    }

    /** Returns once it is healthy; refuses when that takes too long, or as soon as anything of the system has ended. */
    void awaitHealthy(RunningSystem system) {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!isHealthy()) {
            system.requireRunning();
            if (System.nanoTime() > deadline) {
                throw new Refusal(
                        "the " + name + " is not healthy after " + START_TIMEOUT.toSeconds() + " s; " + tail());
            }
            pause();
        }
    }

    /** Completes when the process ends. */
    CompletableFuture<?> onExit() {
        return process.onExit();
    }

    String ended() {
        return "the " + name + " ended with code " + process.exitValue() + "; " + tail();
    }

    /** Stops it the orderly way, in which calls in flight finish; true when it ended so. */
    boolean stop() {
        process.destroy();
        try {
            if (process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly().onExit().join();
        return false;
    }

    private boolean isHealthy() {
        try {
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(3_000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return log + " ends with:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
        } catch (IOException e) {
            return "and " + log + " cannot be read: " + e.getMessage();
        }
    }
}
