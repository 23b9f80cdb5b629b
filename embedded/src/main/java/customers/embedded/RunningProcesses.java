package customers.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes of this machine, known by an argument of their command line. A pid file may name a process that has since
 * ended and whose number another one bears; a command line cannot be wrong in that way, nor be lost.
 */
public final class RunningProcesses {
    private RunningProcesses() {}

    /** The processes that were started with exactly this argument, this one excepted. */
    public static List<ProcessHandle> withArgument(String argument) {
        long self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != self && arguments(process).contains(argument))
                .toList();
    }

    /** Asks each to end, and ends it by force when it has not done so in time; returns when all are gone. */
    public static void stop(List<ProcessHandle> processes, Duration patience) {
        processes.forEach(ProcessHandle::destroy);
        long deadline = System.nanoTime() + patience.toNanos();
        for (ProcessHandle process : processes) {
            if (!endsWithin(process, deadline - System.nanoTime())) {
                process.destroyForcibly();
                process.onExit().join();
            }
        }
    }

    private static boolean endsWithin(ProcessHandle process, long nanoseconds) {
        try {
            process.onExit().get(Math.max(0, nanoseconds), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // ProcessHandle.Info leaves out the arguments of a long command line, such as one with a class path.
    private static List<String> arguments(ProcessHandle process) {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return List.of(new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8).split("\0", -1));
        } catch (IOException goneOrNotOurs) {
            return List.of();
        }
    }
}
