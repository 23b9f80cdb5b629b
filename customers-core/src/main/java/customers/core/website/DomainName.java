package customers.core.website;

import static customers.core.error.CustomersException.invalid;

import com.ibm.icu.text.IDNA;
import java.util.regex.Pattern;

/**
 * A domain name as the DNS knows it: ASCII, lower case, without the dot of the root; two labels at least, each 1 to 63
 * characters of letters, digits and inner hyphens, 253 characters at most, and no IP address.
 *
 * <p>Unicode is mapped by UTS 46 (nontransitional), which is what browsers and registries go by. The JDK's own {@link
 * java.net.IDN} knows the rules of 2003 alone: it reads {@code straße} as {@code strasse}, which is another's domain, and
 * no script that came into Unicode since 2002.
 *
 * @param value the name in that form
 */
public record DomainName(String value) {
    /** The greatest number of characters. */
    public static final int LONGEST = 253;

    private static final IDNA UTS_46 = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.CHECK_CONTEXTO
            | IDNA.NONTRANSITIONAL_TO_ASCII);

    /** What the last label of an IP address looks like; no top-level domain does. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    /** Reads a name from a field of a request; INVALID_INPUT names that field. */
    public static DomainName of(String field, String text) {
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = new StringBuilder();
        UTS_46.nameToASCII(text.strip(), ascii, info);
        boolean absolute = ascii.length() > 1 && ascii.charAt(ascii.length() - 1) == '.';
        if (absolute) {
            ascii.setLength(ascii.length() - 1);
        }
        String name = ascii.toString();
        int dot = name.lastIndexOf('.');
        boolean isNumber = NUMBER.matcher(name.substring(dot + 1)).matches();
        if (info.hasErrors() || dot < 1 || name.length() > LONGEST || isNumber) {
            throw invalid(field, "must be a domain name of two labels at least, 253 characters at most in ASCII");
        }
        return new DomainName(name);
    }
}
