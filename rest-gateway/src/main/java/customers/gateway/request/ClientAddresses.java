package customers.gateway.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Where requests come from.
 *
 * @param trustForwarded whether X-Forwarded-For is believed: only behind a proxy that sets it
 */
public record ClientAddresses(boolean trustForwarded) {
    /** As long as an address of IPv6 can be. */
    private static final Pattern PASSABLE = Pattern.compile("[ -~]{1,45}");

    /** The address of whoever made the request, as far as it is known. */
    public String of(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        if (trustForwarded && forwarded != null) {
            String first = forwarded.split(",", 2)[0].strip();
            if (PASSABLE.matcher(first).matches()) {
                return first;
            }
        }
        return request.getRemoteAddr();
    }
}
