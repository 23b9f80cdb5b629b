package customers.core.webhook;

import static customers.core.error.CustomersException.invalid;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where webhooks may go: nobody may have this service call what only it can reach. What a URL says is judged when it is
 * registered, and the addresses that are connected to each time, for a name may resolve to another address by then.
 */
@Component
public class Targets {
    private static final int LONGEST = 2048;

    /** IANA's special-purpose addresses of IPv4, with multicast and what is reserved. */
    private static final List<AddressRange> NOT_PUBLIC = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Of IPv6, within the one range that is public: protocols, tunnels and documentation.
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20");

    private static final AddressRange PUBLIC_IPV6 = AddressRange.of("2000::/3");

    /** Prefixes of IPv6 addresses that stand for an IPv4 one, and where in them that is. */
    private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");

    private static final AddressRange SIX_TO_FOUR = AddressRange.of("2002::/16");
    private static final int NAT64_AT = 12;
    private static final int SIX_TO_FOUR_AT = 2;

    /** What could be read as an IPv4 address in one of its many forms: the last part is a number. */
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)");

    private static final Pattern QUAD = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

    private final List<AddressRange> allowed;

    Targets(WebhookProperties properties) {
        this.allowed =
                properties.allowedTargets().stream().map(AddressRange::of).toList();
    }

    /** Reads a URL from a field of a request; INVALID_INPUT names that field. Asks no DNS. */
    String checked(String field, String text) {
        URI url = parse(field, text);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && !allowed.isEmpty())) {
            throw invalid(field, "must be an https URL");
        }
        String host = url.getHost();
        if (host == null || host.isEmpty()) {
            throw invalid(field, "must name a host, in ASCII");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw invalid(field, "must have neither user nor fragment");
        }
        if (url.getPort() == 0 || url.getPort() > 65535) {
            throw invalid(field, "must have a port of 1 to 65535, or none");
        }
        requireHost(field, host, scheme);
        return text;
    }

    private static URI parse(String field, String text) {
        if (text.length() > LONGEST) {
            throw invalid(field, "must be at most " + LONGEST + " characters");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw invalid(field, "must be a URL");
        }
    }

    private void requireHost(String field, String host, String scheme) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        boolean six = name.startsWith("[");
        if (!six && NUMERIC.matcher(name).matches() && !QUAD.matcher(name).matches()) {
            throw invalid(field, "must name an IPv4 address as four decimal numbers");
        }
        if (six && name.contains("%")) {
            throw invalid(field, "must name an address without a zone");
        }
        boolean local = name.equalsIgnoreCase("localhost")
                || name.toLowerCase(Locale.ROOT).endsWith(".localhost");
        if (six || local || QUAD.matcher(name).matches()) {
            InetAddress address = literal(field, local ? "127.0.0.1" : name);
            if (scheme.equals("http") ? !isAllowed(address) : !isReachable(address)) {
                throw invalid(field, "must not point to an address that is not public");
            }
        }
    }

    private static InetAddress literal(String field, String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw invalid(field, "must be a URL");
        }
    }

    /** Whether this address may be connected to: it is public, or the installation allows it. */
    public boolean isReachable(InetAddress address) {
        return isAllowed(address) || isPublic(address.getAddress());
    }

    /** Whether the installation allows this address, public or not; it may be called without TLS then. */
    public boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(range -> range.contains(address.getAddress()));
    }

    private static boolean isPublic(byte[] address) {
        if (NAT64.contains(address)) {
            return isPublic(Arrays.copyOfRange(address, NAT64_AT, NAT64_AT + 4));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return isPublic(Arrays.copyOfRange(address, SIX_TO_FOUR_AT, SIX_TO_FOUR_AT + 4));
        }
        boolean candidate = address.length == 4 || PUBLIC_IPV6.contains(address);
        return candidate && NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::of).toList();
    }
}
