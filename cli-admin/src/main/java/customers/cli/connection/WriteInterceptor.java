package customers.cli.connection;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.DescriptorProtos.MethodOptions;
import com.google.protobuf.InvalidProtocolBufferException;
import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import customers.v1.DryRun;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has changes tried, or done once by their key, as the options ask; what was told of a try is kept to be printed. */
final class WriteInterceptor implements ClientInterceptor {
    private static final Metadata.Key<String> KEY =
            Metadata.Key.of("idempotency-key", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> VALIDATE_ONLY =
            Metadata.Key.of("validate-only", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<byte[]> DRY_RUN = Metadata.Key.of("dry-run-bin", Metadata.BINARY_BYTE_MARSHALLER);

    private final WriteOptions options;
    private boolean asked;
    private byte @Nullable [] told;

    WriteInterceptor(WriteOptions options) {
        this.options = options;
    }

    /** What the last call would have done; empty when it was no change or was made. */
    Optional<DryRun> told() {
        if (!asked) {
            return Optional.empty();
        }
        if (told == null) {
            // A server that does not know of dry runs has done it.
            throw new RefusedException(
                    ExitCode.FAILED, "The server did not tell of a dry run; it may have made the change.");
        }
        try {
            return Optional.of(DryRun.parseFrom(told));
        } catch (InvalidProtocolBufferException e) {
            throw new RefusedException(ExitCode.FAILED, "The server told of a dry run in words that nobody can read.");
        }
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions call, Channel next) {
        Metadata own = writes(method) ? own() : new Metadata();
        if (own.containsKey(VALIDATE_ONLY) && needsNoCredential(method)) {
            throw RefusedException.usage("This command needs no credential and cannot be tried; leave --dry-run out.");
        }
        return new SimpleForwardingClientCall<>(next.newCall(method, call)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                headers.merge(own);
                super.start(own.containsKey(VALIDATE_ONLY) ? new Telling<>(listener) : listener, headers);
            }
        };
    }

    private Metadata own() {
        Metadata own = new Metadata();
        String key = options.key();
        if (key != null) {
            own.put(KEY, key);
        }
        if (options.isDryRun()) {
            own.put(VALIDATE_ONLY, "true");
        }
        return own;
    }

    /** What has no route and does not stream begins an installation. */
    private static boolean writes(MethodDescriptor<?, ?> method) {
        HttpRule rule = options(method).getExtension(AnnotationsProto.http);
        return switch (rule.getPatternCase()) {
            case GET -> options(method).getExtension(RestOptions.neverRetried);
            case CUSTOM, PATTERN_NOT_SET -> isOurs(method) && method.getType() == MethodDescriptor.MethodType.UNARY;
            case PUT, POST, DELETE, PATCH -> true;
        };
    }

    /** Not the health service. */
    private static boolean isOurs(MethodDescriptor<?, ?> method) {
        return method.getFullMethodName().startsWith("customers.v1.");
    }

    private static boolean needsNoCredential(MethodDescriptor<?, ?> method) {
        return options(method).getExtension(RestOptions.noCredential);
    }

    private static MethodOptions options(MethodDescriptor<?, ?> method) {
        return method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier schema
                ? schema.getMethodDescriptor().getOptions()
                : MethodOptions.getDefaultInstance();
    }

    private final class Telling<A> extends SimpleForwardingClientCallListener<A> {
        Telling(ClientCall.Listener<A> listener) {
            super(listener);
        }

        @Override
        public void onHeaders(Metadata headers) {
            asked = true;
            super.onHeaders(headers);
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            told = trailers.get(DRY_RUN);
            super.onClose(status, trailers);
        }
    }
}
