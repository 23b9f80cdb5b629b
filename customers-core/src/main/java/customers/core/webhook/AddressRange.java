package customers.core.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits, as in {@code 10.0.0.0/8} or {@code fc00::/7}; without a slash one address.
 * IPv4 and IPv6 are apart.
 */
final class AddressRange {
    /** Digits with dots, or with a colon: the JDK never asks the DNS for these. */
    private static final Pattern LITERAL =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=.*:)[0-9a-fA-F:][0-9a-fA-F:.]*");

    private final byte[] first;
    private final int prefix;

    private AddressRange(byte[] first, int prefix) {
        this.first = first;
        this.prefix = prefix;
    }

    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        byte[] first = literal(slash < 0 ? text : text.substring(0, slash), text);
        int prefix = slash < 0 ? first.length * 8 : number(text.substring(slash + 1));
        if (prefix < 0 || prefix > first.length * 8) {
            throw notARange(text);
        }
        return new AddressRange(first, prefix);
    }

    boolean contains(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((address[bit / 8] ^ first[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] literal(String address, String text) {
        if (!LITERAL.matcher(address).matches()) {
            throw notARange(text);
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw notARange(text);
        }
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    }

    private static IllegalArgumentException notARange(String text) {
        return new IllegalArgumentException(
                "customers.webhook.allowed-targets must be ranges such as 10.0.0.0/8, and not " + text);
    }
}
