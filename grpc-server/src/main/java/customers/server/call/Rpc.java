package customers.server.call;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import customers.v1.RestOptions;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What an rpc is, as the options in its proto say. Health, reflection and all else that is not of customers.v1 is nothing of
 * all this.
 */
final class Rpc {
    /** By the methods of the services, of which there are as many as there ever will be. */
    private static final Map<MethodDescriptor<?, ?>, Rpc> KNOWN = new ConcurrentHashMap<>();

    private final com.google.protobuf.Descriptors.@Nullable MethodDescriptor method;
    private final boolean hasSecretRequest;
    private final boolean hasSecretAnswer;

    private Rpc(com.google.protobuf.Descriptors.@Nullable MethodDescriptor method) {
        this.method = method;
        this.hasSecretRequest = method != null && hasSecret(method.getInputType(), new HashSet<>());
        this.hasSecretAnswer = method != null && hasSecret(method.getOutputType(), new HashSet<>());
    }

    static Rpc of(MethodDescriptor<?, ?> method) {
        return KNOWN.computeIfAbsent(method, Rpc::read);
    }

    private static Rpc read(MethodDescriptor<?, ?> method) {
        return method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier schema
                        && schema.getFileDescriptor().getPackage().equals("customers.v1")
                ? new Rpc(schema.getMethodDescriptor())
                : new Rpc(null);
    }

    /** Whether it is one of customers.v1. */
    boolean isOurs() {
        return method != null;
    }

    /** Whether its caller must be known. */
    boolean needsCredential() {
        return method != null && !method.getOptions().getExtension(RestOptions.noCredential);
    }

    /** Whether it changes something. What streams only reads; what else has no route begins an installation. */
    boolean writes() {
        return switch (verb()) {
            case POST, PATCH, PUT, DELETE -> true;
            case GET -> method != null && method.getOptions().getExtension(RestOptions.neverRetried);
            case CUSTOM, PATTERN_NOT_SET -> method != null && !streams(method);
        };
    }

    /** Whether an idempotency key means anything to it: where the same call twice would do something twice. */
    boolean takesKeys() {
        return needsCredential() && (verb() == HttpRule.PatternCase.POST || verb() == HttpRule.PatternCase.PATCH);
    }

    /** Whether the request holds a secret; such calls may have to hash it. */
    boolean hasSecretRequest() {
        return hasSecretRequest;
    }

    /** Whether the request or the answer holds a secret. */
    boolean hasSecret() {
        return hasSecretRequest || hasSecretAnswer;
    }

    private HttpRule.PatternCase verb() {
        return method == null || streams(method)
                ? HttpRule.PatternCase.PATTERN_NOT_SET
                : method.getOptions().getExtension(AnnotationsProto.http).getPatternCase();
    }

    private static boolean streams(com.google.protobuf.Descriptors.MethodDescriptor method) {
        return method.isServerStreaming() || method.isClientStreaming();
    }

    private static boolean hasSecret(Descriptor message, Set<String> seen) {
        return seen.add(message.getFullName())
                && message.getFields().stream()
                        .anyMatch(field -> field.getOptions().getDebugRedact()
                                || (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                                        && hasSecret(field.getMessageType(), seen)));
    }
}
