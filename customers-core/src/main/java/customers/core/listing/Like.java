package customers.core.listing;

/** Patterns for LIKE with the escape character {@code !}: what LIKE would take for a wildcard stands for itself. */
public final class Like {
    private Like() {}

    /** What begins with the text: one range of an index of the column. */
    public static String beginningWith(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** What contains the text: no index helps. */
    public static String containing(String text) {
        return "%" + beginningWith(text);
    }
}
