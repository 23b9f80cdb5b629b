package customers.cli.shell;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The person at the keyboard, if there is one. Questions go to standard error, so that output stays clean. */
public final class Terminal {
    private final boolean interactive;
    private final BufferedReader input;
    private final PrintWriter questions;
    private final @Nullable Console console;

    public Terminal(boolean interactive, BufferedReader input, PrintWriter questions) {
        this(interactive, input, questions, null);
    }

    private Terminal(boolean interactive, BufferedReader input, PrintWriter questions, @Nullable Console console) {
        this.interactive = interactive;
        this.input = input;
        this.questions = questions;
        this.console = console;
    }

    @SuppressWarnings("SystemConsoleNull") // asked, and then asked whether it is a terminal
    static Terminal ofProcess(BufferedReader input, PrintWriter questions) {
        Console console = System.console();
        return new Terminal(console != null && isTerminal(console), input, questions, console);
    }

    /** From JDK 22 to 24 there is a console even where nobody sits; {@code Console.isTerminal} of JDK 22 tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Whether somebody can be asked. */
    public boolean isInteractive() {
        return interactive;
    }

    /** What is read where secrets may come from standard input. */
    BufferedReader input() {
        return input;
    }

    /** Asks, and answers the line that was typed; empty at the end of input. */
    public String ask(String question) {
        questions.print(question);
        questions.flush();
        try {
            String line = input.readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for a secret, without showing what is typed. */
    public String askSecret(String question) {
        if (console == null) {
            return ask(question);
        }
        char[] secret = console.readPassword("%s", question);
        return secret == null ? "" : new String(secret);
    }
}
