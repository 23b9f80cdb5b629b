package customers.embedded;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the terminal's signals from a child process. Ctrl-C, a hang-up and a signal to a whole process group are meant
 * for the one that started the children, which then ends them in the right order.
 */
public final class SignalShield {
    // What a shell ignores stays ignored across exec. A session of its own shields from more, where the tool is there.
    private static final String SCRIPT = "trap '' INT QUIT HUP; "
            + "if command -v setsid >/dev/null 2>&1; then exec setsid \"$@\"; else exec \"$@\"; fi";

    private SignalShield() {}

    /** The command that becomes the given one, shielded. */
    public static List<String> around(List<String> command) {
        List<String> shielded = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sh"));
        shielded.addAll(command);
        return shielded;
    }
}
