package customers.cli.output;

/** How an answer is printed. */
public enum OutputFormat {
    /** Aligned columns for people. */
    table,
    /** What the REST API would answer. */
    json
}
