package customers.cli.connection;

import customers.v1.RestOptions;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Sends the credential and a request id of the call's own. The id, and whether there was no credential to send, is put into
 * the trailers of a call that fails, so that whoever reports the failure has it without a field that two calls would share.
 */
final class HeadersInterceptor implements ClientInterceptor {
    private static final Metadata.Key<String> REQUEST_ID =
            Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> NO_CREDENTIAL =
            Metadata.Key.of("x-no-credential", Metadata.ASCII_STRING_MARSHALLER);

    private final Supplier<Credential> credential;

    HeadersInterceptor(Supplier<Credential> credential) {
        this.credential = credential;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        String requestId = UUID.randomUUID().toString();
        Metadata own = new Metadata();
        own.put(REQUEST_ID, requestId);
        if (needsCredential(method)) {
            Credential caller = credential.get();
            own.put(caller.key(), caller.value());
        }
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                headers.merge(own);
                super.start(new RequestIdListener<>(listener, requestId, needsCredential(method)), headers);
            }
        };
    }

    /** A secret is not sent where nobody asks for it. */
    private static boolean needsCredential(MethodDescriptor<?, ?> method) {
        return !"grpc.health.v1.Health".equals(method.getServiceName()) && needsOne(method);
    }

    private static boolean needsOne(MethodDescriptor<?, ?> method) {
        return !(method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier schema)
                || !schema.getMethodDescriptor().getOptions().getExtension(RestOptions.noCredential);
    }

    private static final class RequestIdListener<A> extends SimpleForwardingClientCallListener<A> {
        private final String requestId;
        private final boolean withCredential;

        RequestIdListener(ClientCall.Listener<A> listener, String requestId, boolean withCredential) {
            super(listener);
            this.requestId = requestId;
            this.withCredential = withCredential;
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            if (!status.isOk()) {
                trailers.discardAll(REQUEST_ID);
                trailers.put(REQUEST_ID, requestId);
                if (!withCredential) {
                    trailers.put(NO_CREDENTIAL, "true");
                }
            }
            super.onClose(status, trailers);
        }
    }
}
