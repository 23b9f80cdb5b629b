package customers.cli.connection;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.DescriptorProtos.MethodOptions;
import com.google.protobuf.InvalidProtocolBufferException;
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
    private @Nullable DryRun told;

    WriteInterceptor(WriteOptions options) {
        this.options = options;
    }

    Optional<DryRun> told() {
        return Optional.ofNullable(told);
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

    private static boolean writes(MethodDescriptor<?, ?> method) {
        HttpRule rule = options(method).getExtension(AnnotationsProto.http);
        return rule.hasGet()
                ? options(method).getExtension(RestOptions.neverRetried)
                : rule.getPatternCase() != HttpRule.PatternCase.PATTERN_NOT_SET;
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
        public void onClose(Status status, Metadata trailers) {
            super.onClose(status.isOk() ? keep(trailers.get(DRY_RUN)) : status, trailers);
        }
    }

    /** A server that tells nothing does not know of dry runs, and so has done it. */
    private Status keep(byte @Nullable [] bytes) {
        if (bytes == null) {
            return Status.INTERNAL.withDescription(
                    "The server did not tell of a dry run: it may have made the change.");
        }
        try {
            told = DryRun.parseFrom(bytes);
            return Status.OK;
        } catch (InvalidProtocolBufferException e) {
            return Status.INTERNAL
                    .withDescription("The server told of no dry run.")
                    .withCause(e);
        }
    }
}
