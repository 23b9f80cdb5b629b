package customers.e2e.driver;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The gRPC door: any rpc, by its descriptor. */
public final class GrpcDriver implements Driver {
    private static final Metadata.Key<String> AUTHORIZATION = ascii("authorization");
    private static final Metadata.Key<String> SESSION = ascii("x-session");
    private static final Map<String, MethodDescriptor<Message, Message>> METHODS = Services.all().stream()
            .map(ServiceDescriptor::getMethods)
            .flatMap(java.util.Collection::stream)
            .collect(Collectors.toMap(method -> method.getFullMethodName(), GrpcDriver::ofMessages));

    private final Turns<ManagedChannel> channels;

    /** Owns the channel from now on. */
    public GrpcDriver(ManagedChannel channel) {
        this(List.of(channel));
    }

    /** Owns the channels from now on. */
    public GrpcDriver(List<ManagedChannel> channels) {
        this.channels = new Turns<>(channels);
    }

    @Override
    public Answer call(Credential credential, Operation operation, ObjectNode request) {
        try {
            var json = ProtoJson.toJson(send(headers(credential), operation, message(operation, request)));
            return Answer.withEtagInside(
                    body(operation, json), json.path("sessionSecret").asString(""));
        } catch (StatusRuntimeException e) {
            throw GrpcRefusal.read(operation, e);
        }
    }

    /** Sends a message as it is. Throws what gRPC throws. Of a stream it answers the first message; it ends one that does
     * not end by itself. */
    public Message send(Metadata headers, Operation operation, Message request) {
        return send(headers, operation, request, new AtomicReference<>(), new AtomicReference<>());
    }

    /** Sends a message as it is, and keeps the metadata that came before and after the answer. */
    public Message send(
            Metadata headers,
            Operation operation,
            Message request,
            AtomicReference<Metadata> before,
            AtomicReference<Metadata> after) {
        var method = method(operation);
        var intercepted = ClientInterceptors.intercept(
                channels.next(),
                MetadataUtils.newCaptureMetadataInterceptor(before, after),
                MetadataUtils.newAttachHeadersInterceptor(headers));
        var options = CallOptions.DEFAULT.withDeadlineAfter(60, TimeUnit.SECONDS);
        return operation.streams()
                ? first(intercepted, method, options, request)
                : ClientCalls.blockingUnaryCall(intercepted, method, options, request);
    }

    private static Message first(
            Channel channel, MethodDescriptor<Message, Message> method, CallOptions options, Message request) {
        try (var call = Context.current().withCancellation()) {
            var previous = call.attach();
            try {
                var stream = ClientCalls.blockingServerStreamingCall(channel, method, options, request);
                var first = stream.hasNext()
                        ? stream.next()
                        : ((PrototypeMarshaller<Message>) method.getResponseMarshaller()).getMessagePrototype();
                if (!method.getFullMethodName().equals(Operation.WATCH_EVENTS.rpc())) {
                    stream.forEachRemaining(more -> {});
                }
                return first;
            } finally {
                call.detach(previous);
            }
        }
    }

    /** The metadata that carry a credential. */
    public static Metadata headers(Credential credential) {
        var headers = new Metadata();
        switch (credential.kind()) {
            case TOKEN -> headers.put(AUTHORIZATION, "Bearer " + credential.secret());
            case SESSION -> headers.put(SESSION, credential.secret());
            case NONE -> {}
        }
        return headers;
    }

    /** A request of an operation, of the contract's JSON. */
    public static Message message(Operation operation, ObjectNode request) {
        var builder = newRequest(operation);
        ProtoJson.merge(request, builder);
        return builder.build();
    }

    /** An empty request of an operation. */
    public static Message.Builder newRequest(Operation operation) {
        var marshaller = (PrototypeMarshaller<Message>) method(operation).getRequestMarshaller();
        return marshaller.getMessagePrototype().newBuilderForType();
    }

    @Override
    public void close() {
        channels.all().forEach(ManagedChannel::shutdownNow);
    }

    private static JsonNode body(Operation operation, ObjectNode json) {
        if (operation.success() == 204) {
            return JsonNodeFactory.instance.nullNode();
        }
        return operation.answer().isEmpty() ? json : json.path(operation.answer());
    }

    private static MethodDescriptor<Message, Message> method(Operation operation) {
        return METHODS.get(operation.rpc());
    }

    // Each marshaller of the generated stubs takes and gives messages.
    @SuppressWarnings("unchecked")
    private static MethodDescriptor<Message, Message> ofMessages(MethodDescriptor<?, ?> method) {
        return (MethodDescriptor<Message, Message>) method;
    }

    private static Metadata.Key<String> ascii(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }
}
