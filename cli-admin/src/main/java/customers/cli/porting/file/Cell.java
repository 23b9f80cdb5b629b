package customers.cli.porting.file;

/**
 * What stands in a cell. A spreadsheet takes what begins with one of =, +, -, @ and some blanks for a formula, so those
 * get an apostrophe before them, and so does an apostrophe, that each can be read back as what it was.
 */
final class Cell {
    private static final String GUARDED = "=+-@\t\r\n'";

    private Cell() {}

    static String write(String value) {
        return isGuarded(value, 0) ? "'" + value : value;
    }

    static String read(String cell) {
        return cell.startsWith("'") && isGuarded(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isGuarded(String text, int at) {
        return text.length() > at && GUARDED.indexOf(text.charAt(at)) >= 0;
    }
}
