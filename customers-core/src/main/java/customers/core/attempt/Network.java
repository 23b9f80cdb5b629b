package customers.core.attempt;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What attempts from an address are counted by: an IPv6 address by its first 64 bits, for whoever has one address of such
 * a network has all of them (RFC 4291, 2.5.4); any other as it is.
 */
final class Network {
    private static final int PREFIX_BYTES = 8;

    /** With a colon the JDK never asks the DNS: it is an IPv6 address or none. */
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9a-fA-F:][0-9a-fA-F:.]*");

    private Network() {}

    static String of(String address) {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            // One that IPv4 is mapped into is read as IPv4.
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException notOne) {
            return address;
        }
    }
}
