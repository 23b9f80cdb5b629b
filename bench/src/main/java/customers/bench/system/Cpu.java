package customers.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process of this machine has used of its processors, as /proc tells it. */
public final class Cpu {
    private static final int USER_TICKS = 11;
    private static final double TICKS_A_SECOND = 100;

    private Cpu() {}

    /** Seconds of processor time so far; 0 of a process that is not there. */
    public static double seconds(long pid) {
        if (pid == 0) {
            return 0;
        }
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The name of the program comes before, in parentheses, and may hold blanks.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1])) / TICKS_A_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }
}
