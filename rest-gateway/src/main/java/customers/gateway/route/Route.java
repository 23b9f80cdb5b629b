package customers.gateway.route;

import com.google.api.HttpRule;
import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import java.util.Locale;
import org.springframework.web.bind.annotation.RequestMethod;

/** One way to reach one rpc over HTTP. What changes nothing may be called again when the answer did not come. */
record Route(
        MethodDescriptor<Message, Message> method,
        RequestMethod verb,
        String path,
        boolean needsCredential,
        boolean changes,
        RequestBinding request,
        Answer answer) {

    /** The verb of a rule. */
    static RequestMethod verb(HttpRule rule) {
        return RequestMethod.valueOf(rule.getPatternCase().name().toUpperCase(Locale.ROOT));
    }

    /** The path template of a rule, whose variables are whole segments: that is all that the contract has. */
    static String path(HttpRule rule) {
        String path = switch (rule.getPatternCase()) {
            case GET -> rule.getGet();
            case PUT -> rule.getPut();
            case POST -> rule.getPost();
            case DELETE -> rule.getDelete();
            case PATCH -> rule.getPatch();
            case CUSTOM, PATTERN_NOT_SET -> throw new IllegalStateException("Not a rule that can be mapped: " + rule);
        };
        if (!path.matches("(/[^{}/*]+|/\\{[a-z][a-z0-9_]*})+(:[a-z]+)?")) {
            throw new IllegalStateException("Not a path that can be mapped: " + path);
        }
        return path;
    }

    /** True for a GET that changes something, such as one that uses a one-time secret up. */
    boolean isChangingGet() {
        return changes && verb == RequestMethod.GET;
    }

    /** True when no other site may make a browser call it. A link that opens a session is there to be followed. */
    boolean isGuarded() {
        return changes && (needsCredential || verb != RequestMethod.GET);
    }

    /** True when it can be tried without being done. */
    boolean canBeTried() {
        return changes && needsCredential;
    }
}
