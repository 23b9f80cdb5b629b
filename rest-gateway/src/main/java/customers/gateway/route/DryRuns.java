package customers.gateway.route;

import com.google.protobuf.InvalidProtocolBufferException;
import customers.gateway.json.BooleanValue;
import customers.gateway.json.InvalidInput;
import customers.gateway.json.JsonTypes;
import customers.v1.DryRun;
import io.grpc.Metadata;
import java.util.List;
import java.util.Map;

/** Requests with {@code validateOnly=true}: what they would do, instead of doing it. */
final class DryRuns {
    static final String PARAMETER = "validateOnly";

    private static final Metadata.Key<String> ASKED =
            Metadata.Key.of("validate-only", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<byte[]> ANSWER = Metadata.Key.of("dry-run-bin", Metadata.BINARY_BYTE_MARSHALLER);

    private final Answer answer = new Answer(DryRun.getDefaultInstance(), 200, "", new JsonTypes());

    /** Whether the query asks for it. What changes nothing has no such parameter. */
    boolean isAsked(Route route, Map<String, List<String>> query) {
        List<String> given = query.get(PARAMETER);
        if (given == null || !route.changes()) {
            return false;
        }
        if (given.size() > 1) {
            throw new InvalidInput(PARAMETER, "must be given once");
        }
        boolean asked = BooleanValue.of(PARAMETER, given.get(0));
        if (asked && !route.canBeTried()) {
            throw new InvalidInput(PARAMETER, "is only for requests that need a credential");
        }
        return asked;
    }

    void ask(Metadata headers) {
        headers.put(ASKED, "true");
    }

    /** How the answer is written. */
    Answer answer() {
        return answer;
    }

    /** What the server tells of it. */
    DryRun read(Metadata trailers) {
        byte[] told = trailers.get(ANSWER);
        if (told == null) {
            // A server that does not know of dry runs has done it; nothing may be said that sounds as if it had not.
            throw new IllegalStateException("The server did not tell of a dry run");
        }
        try {
            return DryRun.parseFrom(told);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("The server told of no dry run", e);
        }
    }
}
