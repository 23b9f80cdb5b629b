package customers.cli.input;

import customers.cli.exit.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads secrets from where they may lie: never from an argument's default, never echoed, never in a message. */
public final class Secrets {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final BufferedReader standardInput;

    private final Function<String, Optional<String>> prompt;

    /**
     * @param prompt asks a question whose answer is not shown; answers nothing where nobody can be asked
     */
    public Secrets(BufferedReader standardInput, Function<String, Optional<String>> prompt) {
        this.standardInput = standardInput;
        this.prompt = prompt;
    }

    /** A secret that is typed unseen; empty where nobody can be asked, or nothing is typed. */
    public Optional<String> typed(String question) {
        return prompt.apply(question).filter(text -> !text.isBlank()).map(text -> checked(text, "the answer"));
    }

    /** The first line of a file, or of standard input for {@code -}. */
    public String read(Path file, String option) {
        try {
            return checked(firstLine(file), option);
        } catch (IOException e) {
            throw RefusedException.usage(
                    "The file of " + option + ", " + file + ", cannot be read; check that it exists and is yours.");
        }
    }

    /** A secret that can be sent: neither empty nor broken by a line end, which pasting likes to add. */
    public static String checked(@Nullable String secret, String source) {
        String stripped = secret == null ? "" : secret.strip();
        if (stripped.isEmpty() || !stripped.chars().allMatch(c -> c >= ' ' && c != 0x7f)) {
            throw RefusedException.usage("What " + source + " holds is empty or not one line of text; correct it.");
        }
        return stripped;
    }

    /** Whether it is {@code -}. */
    public static boolean isStandardInput(Path file) {
        return file.equals(STANDARD_INPUT);
    }

    private @Nullable String firstLine(Path file) throws IOException {
        if (isStandardInput(file)) {
            return standardInput.readLine();
        }
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return reader.readLine();
        }
    }
}
