package customers.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A recording of Flight Recorder, from when it is asked for to the end of the process. */
final class Recording {
    private Recording() {}

    /** Begins one by the JDK's jcmd; the file is written when the process ends. */
    static void start(Path javaHome, long pid, Path file) {
        try {
            Process jcmd = new ProcessBuilder(
                            javaHome.resolve("bin/jcmd").toString(),
                            Long.toString(pid),
                            "JFR.start",
                            "settings=profile",
                            "dumponexit=true",
                            "filename=" + file)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (jcmd.waitFor() != 0) {
                throw new IllegalStateException("jcmd could not begin the recording " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
