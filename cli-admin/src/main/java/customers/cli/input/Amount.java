package customers.cli.input;

import customers.cli.exit.RefusedException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with an optional unit: {@code 10}, {@code 1.5GiB}, {@code 2M}. K, M, G, T and P are powers of 1000, and with
 * an {@code i} powers of 1024; a closing {@code B} changes nothing. {@code unlimited} is the absence of a number.
 */
public final class Amount {
    private static final Pattern FORM =
            Pattern.compile("(?<number>\\d+(\\.\\d+)?) ?((?<unit>[kmgtp])(?<binary>i?))?b?", Pattern.CASE_INSENSITIVE);
    private static final List<String> UNITS = List.of("k", "m", "g", "t", "p");

    private Amount() {}

    /** Reads the amount of {@code what}; empty for {@code unlimited}. */
    public static OptionalLong parse(String what, String text) {
        if (text.equals("unlimited")) {
            return OptionalLong.empty();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw refused(what, text, "is not an amount");
        }
        BigDecimal amount = new BigDecimal(form.group("number")).multiply(factor(form));
        try {
            return OptionalLong.of(amount.longValueExact());
        } catch (ArithmeticException e) {
            throw refused(what, text, amount.stripTrailingZeros().scale() > 0 ? "is not whole" : "is too large");
        }
    }

    private static BigDecimal factor(Matcher form) {
        String unit = form.group("unit");
        if (unit == null) {
            return BigDecimal.ONE;
        }
        long base = form.group("binary").isEmpty() ? 1000 : 1024;
        return BigDecimal.valueOf(base).pow(UNITS.indexOf(unit.toLowerCase(Locale.ROOT)) + 1);
    }

    private static RefusedException refused(String what, String text, String why) {
        return RefusedException.usage("The amount of " + what + ", \"" + text + "\", " + why
                + "; give a number such as 10, 500M or 10GiB, or unlimited.");
    }
}
