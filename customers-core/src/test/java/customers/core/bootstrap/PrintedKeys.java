package customers.core.bootstrap;

import customers.core.credential.Secret;
import java.util.List;
import java.util.regex.Pattern;

/** The setup keys in a log. */
final class PrintedKeys {
    private static final Pattern KEY = Pattern.compile("setup key ([\\w-]{43}) ");

    private PrintedKeys() {}

    /** In the order in which they were printed. */
    static List<Secret> of(String log) {
        return KEY.matcher(log)
                .results()
                .map(found -> new Secret(found.group(1)))
                .toList();
    }
}
