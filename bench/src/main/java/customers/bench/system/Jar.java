package customers.bench.system;

import customers.embedded.SignalShield;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An executable jar as a process. It is stopped with this one. */
public final class Jar implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    private final String module;
    private final Process process;
    private final Path log;
    private final Thread hook;

    private Jar(String module, Process process, Path log) {
        this.module = module;
        this.process = process;
        this.log = log;
        hook = new Thread(process::destroyForcibly, "end the " + module);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Starts the jar of a module with a JDK's java. */
    static Jar start(String module, Path javaHome, List<String> options, Map<String, String> environment, Path log) {
        Path jar = Installation.root().resolve(module + "/target/" + module + "-0.1.0-exec.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: build the whole repository first");
        }
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(SignalShield.around(command))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new Jar(module, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns once the URL answers with a status below 300. */
    void awaitHealthy(URI health) {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!isHealthy(health)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the " + module + " did not start: see " + log);
            }
            pause();
        }
    }

    private static boolean isHealthy(URI health) {
        try {
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(3000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status < 300;
        } catch (IOException notYet) {
            return false;
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (!process.isAlive()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
