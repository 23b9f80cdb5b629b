package customers.gateway.route;

import com.google.api.HttpRule;
import customers.v1.BootstrapServiceGrpc;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.List;

/** The gateway's list, for tests outside of the package. */
public final class AllServices {
    public static final List<ServiceDescriptor> DESCRIPTORS = Services.ALL;

    private AllServices() {}

    /** The rules as they stand in the protos, each as verb and path. Every method has one that does not stream, but for the one
     * that begins an installation. */
    public static List<String> rules() {
        return DESCRIPTORS.stream()
                .flatMap(service -> service.getMethods().stream())
                .filter(method -> method.getType() == MethodType.UNARY)
                .filter(method -> !method.equals(BootstrapServiceGrpc.getBootstrapMethod()))
                .map(method -> (ProtoMethodDescriptorSupplier) method.getSchemaDescriptor())
                .map(schema ->
                        schema.getMethodDescriptor().getOptions().getExtension(com.google.api.AnnotationsProto.http))
                .map(AllServices::rule)
                .toList();
    }

    private static String rule(HttpRule rule) {
        return switch (rule.getPatternCase()) {
            case GET -> "GET " + rule.getGet();
            case PUT -> "PUT " + rule.getPut();
            case POST -> "POST " + rule.getPost();
            case DELETE -> "DELETE " + rule.getDelete();
            case PATCH -> "PATCH " + rule.getPatch();
            default -> throw new AssertionError(rule);
        };
    }
}
