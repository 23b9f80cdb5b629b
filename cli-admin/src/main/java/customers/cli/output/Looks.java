package customers.cli.output;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be drawn where the output goes: letters beyond ASCII where the locale has them, colours where somebody looks.
 *
 * @param unicode whether lines and blocks can be drawn
 * @param colours whether colours can be shown
 */
public record Looks(boolean unicode, boolean colours) {
    private static final int BAR = 10;

    /** A colour by its number at the terminal. */
    public enum Colour {
        GREEN(32),
        YELLOW(33),
        RED(31);

        private final int number;

        Colour(int number) {
            this.number = number;
        }
    }

    /** Those of a process with these variables; no colours where NO_COLOR is set, or the terminal has none. */
    public static Looks of(Map<String, String> variables, boolean terminal) {
        String locale = List.of("LC_ALL", "LC_CTYPE", "LANG").stream()
                .map(name -> variables.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        boolean plain = !variables.getOrDefault("NO_COLOR", "").isEmpty()
                || variables.getOrDefault("TERM", "").equals("dumb");
        return new Looks(locale.matches("(?i).*utf-?8.*"), terminal && !plain);
    }

    /** The text in a colour, or as it is. */
    public String coloured(Colour colour, String text) {
        return colours ? "\u001b[" + colour.number + "m" + text + "\u001b[0m" : text;
    }

    /** How full it is: ten cells. Empty only at 0 and full only at the total; green below 75 %, red from 90 %. */
    public String bar(long usage, @Nullable Long total) {
        if (total == null || total <= 0) {
            return cells(0);
        }
        double filled = Math.min(1, (double) usage / total);
        int cells = (int) Math.round(filled * BAR);
        cells = usage > 0 ? Math.max(1, cells) : 0;
        cells = usage < total ? Math.min(BAR - 1, cells) : BAR;
        Colour colour = filled < 0.75 ? Colour.GREEN : filled < 0.9 ? Colour.YELLOW : Colour.RED;
        return coloured(colour, cells(cells));
    }

    /** How much is done, from 0 to 1: ten cells. */
    public String progress(double done) {
        return cells((int) (Math.max(0, Math.min(1, done)) * BAR));
    }

    private String cells(int filled) {
        return unicode
                ? "\u2588".repeat(filled) + "\u2591".repeat(BAR - filled)
                : "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "]";
    }

    /** The line before a node: of the last one of its parent, or of another. */
    public String branch(boolean last) {
        return last ? (unicode ? "\u2514\u2500\u2500 " : "`-- ") : (unicode ? "\u251c\u2500\u2500 " : "|-- ");
    }

    /** The line before all that is below a node. */
    public String below(boolean last) {
        return last ? "    " : (unicode ? "\u2502   " : "|   ");
    }
}
