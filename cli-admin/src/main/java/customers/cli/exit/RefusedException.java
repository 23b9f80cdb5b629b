package customers.cli.exit;

/** A command that ends before its call: one sentence that says what is wrong and what to do next. */
public final class RefusedException extends RuntimeException {
    private final transient ExitCode exitCode;

    public RefusedException(ExitCode exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    /** The command line is wrong or incomplete. */
    public static RefusedException usage(String sentence) {
        return new RefusedException(ExitCode.USAGE, sentence);
    }
}
