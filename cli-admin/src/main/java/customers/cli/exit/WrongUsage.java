package customers.cli.exit;

import java.io.PrintWriter;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and where its help is, instead of printing the whole help. */
public final class WrongUsage implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("Error: " + sentence(wrong));
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("See `" + command.getCommandSpec().qualifiedName() + " --help`.");
        return ExitCode.USAGE.number();
    }

    private static String sentence(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0));
        }
        Set<String> verbs = wrong.getCommandLine().getSubcommands().keySet();
        boolean isCutShort = wrong.getArgSpec() == null && !verbs.isEmpty();
        return isCutShort
                ? "Nothing to do was named; give one of " + String.join(", ", verbs)
                : String.valueOf(wrong.getMessage());
    }

    /** Names the first word alone, and not its value: after a mistyped --token comes the token. */
    private static String unknown(String word) {
        return word.startsWith("-")
                ? "There is no option " + word.replaceFirst("=.*", "") + " here"
                : "\"" + word + "\" is not expected here";
    }
}
