package customers.server.call;

import customers.core.access.Caller;
import customers.core.credential.Credentials;
import customers.core.credential.Secret;
import customers.core.session.Origin;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.stereotype.Component;

/**
 * Finds out who calls, from the metadata {@code authorization: Bearer <token>} or {@code x-session: <session>}. Only the
 * rpcs of customers.v1 that are not marked {@code no_credential} need one; health and reflection do not. Where a secret is
 * in play nobody passes by what is remembered: nothing new is to come of a credential that was revoked.
 */
@Component
@GlobalServerInterceptor
@Order(10)
class CallerInterceptor implements ServerInterceptor {
    private static final Metadata.Key<String> AUTHORIZATION = Calls.key("authorization");
    private static final Metadata.Key<String> SESSION = Calls.key("x-session");
    private static final Metadata.Key<String> FORWARDED_FOR = Calls.key("x-forwarded-for");
    private static final Metadata.Key<String> USER_AGENT = Calls.key("x-client-user-agent");
    private static final String BEARER = "bearer ";
    private static final int LONGEST_ADDRESS = 45;
    private static final int LONGEST_AGENT = 255;

    private final Credentials credentials;

    CallerInterceptor(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        Origin origin = new Origin(cut(headers.get(USER_AGENT), LONGEST_AGENT), address(call, headers));
        Caller anonymous = Caller.anonymous(Calls.requestId(), origin.ipAddr(), Calls.deadline());
        Secret token = token(headers);
        Secret session = session(headers);
        Supplier<Caller> authentication = authentication(Rpc.of(call.getMethodDescriptor()), anonymous, token, session);
        Caller caller = authentication.get();
        Context context = Context.current()
                .withValue(Calls.CALLER, caller)
                .withValue(Calls.CALLER_AGAIN, authentication)
                .withValue(Calls.CREDENTIAL, caller.session() == null ? token : session)
                .withValue(Calls.ORIGIN, origin);
        return Contexts.interceptCall(context, call, headers, next);
    }

    private Supplier<Caller> authentication(
            Rpc rpc, Caller anonymous, @Nullable Secret token, @Nullable Secret session) {
        if (!rpc.needsCredential()) {
            return () -> anonymous;
        }
        return rpc.hasSecret()
                ? () -> credentials.authenticateNow(anonymous, token, session)
                : () -> credentials.authenticate(anonymous, token, session);
    }

    private static @Nullable Secret token(Metadata headers) {
        String value = headers.get(AUTHORIZATION);
        return value != null && value.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? new Secret(value.substring(BEARER.length()).strip())
                : null;
    }

    private static @Nullable Secret session(Metadata headers) {
        String value = headers.get(SESSION);
        return value == null ? null : new Secret(value);
    }

    private static @Nullable String address(ServerCall<?, ?> call, Metadata headers) {
        String forwarded = headers.get(FORWARDED_FOR);
        if (forwarded != null) {
            return cut(forwarded, LONGEST_ADDRESS);
        }
        SocketAddress peer = call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR);
        return peer instanceof InetSocketAddress inet ? cut(inet.getAddress().getHostAddress(), LONGEST_ADDRESS) : null;
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
