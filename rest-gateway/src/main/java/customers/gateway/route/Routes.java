package customers.gateway.route;

import com.google.api.HttpRule;
import com.google.protobuf.DescriptorProtos.MethodOptions;
import com.google.protobuf.Message;
import customers.gateway.json.JsonTypes;
import customers.v1.RestOptions;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.RequestMethod;

/** Reads the routes from the descriptors of the services. */
final class Routes {
    private final JsonTypes types = new JsonTypes();

    /** The routes of all methods that have a rule of google.api.http. */
    List<Route> of(List<ServiceDescriptor> services) {
        List<Route> routes = new ArrayList<>();
        for (ServiceDescriptor service : services) {
            for (MethodDescriptor<?, ?> method : service.getMethods()) {
                routes.addAll(of(method));
            }
        }
        return List.copyOf(routes);
    }

    private List<Route> of(MethodDescriptor<?, ?> method) {
        if (!(method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier schema)) {
            throw new IllegalStateException(method.getFullMethodName() + " was not generated from a proto");
        }
        MethodOptions options = schema.getMethodDescriptor().getOptions();
        if (!options.hasExtension(com.google.api.AnnotationsProto.http)) {
            return List.of();
        }
        HttpRule rule = options.getExtension(com.google.api.AnnotationsProto.http);
        List<Route> routes = new ArrayList<>();
        routes.add(route(method, rule, options));
        rule.getAdditionalBindingsList().forEach(other -> routes.add(route(method, other, options)));
        return routes;
    }

    private Route route(MethodDescriptor<?, ?> method, HttpRule rule, MethodOptions options) {
        Message request = prototype(method.getRequestMarshaller());
        Message response = prototype(method.getResponseMarshaller());
        int status = options.getExtension(RestOptions.successStatus);
        String path = Route.path(rule);
        RequestMethod verb = Route.verb(rule);
        return new Route(
                typed(method),
                verb,
                path,
                !options.getExtension(RestOptions.noCredential),
                verb != RequestMethod.GET || options.getExtension(RestOptions.neverRetried),
                new RequestBinding(request, path, rule, types),
                new Answer(response, status == 0 ? 200 : status, rule.getResponseBody(), types));
    }

    private static Message prototype(MethodDescriptor.Marshaller<?> marshaller) {
        return (Message) Objects.requireNonNull(((PrototypeMarshaller<?>) marshaller).getMessagePrototype());
    }

    /** Generated methods carry messages; their exact classes matter to no one here. */
    @SuppressWarnings("unchecked")
    private static MethodDescriptor<Message, Message> typed(MethodDescriptor<?, ?> method) {
        return (MethodDescriptor<Message, Message>) method;
    }
}
