package customers.gateway.trace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a request in answers, logs and the server: the caller's own if it can be one, else made here. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern ACCEPTED = Pattern.compile("[!-~]([ -~]{0,126}[!-~])?");

    private RequestId() {}

    /** The id of this request; the first to ask settles it and puts it on the answer. */
    public static String of(HttpServletRequest request, HttpServletResponse response) {
        Object known = request.getAttribute(ATTRIBUTE);
        String id = known == null ? settle(request.getHeader(HEADER)) : (String) known;
        if (known == null) {
            request.setAttribute(ATTRIBUTE, id);
        }
        response.setHeader(HEADER, id);
        return id;
    }

    static String settle(@Nullable String wanted) {
        return wanted != null && ACCEPTED.matcher(wanted).matches()
                ? wanted
                : UUID.randomUUID().toString();
    }
}
