package customers.cli.output;

/** How an answer is printed. */
public enum OutputFormat {
    /** Aligned columns for people. */
    table,
    /** What the REST API would answer. */
    json,
    /** The same as YAML. */
    yaml,
    /** A row for each of what is listed, for spreadsheets. */
    csv
}
