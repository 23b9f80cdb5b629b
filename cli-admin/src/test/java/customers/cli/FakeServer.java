package customers.cli;

import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import customers.v1.DryRun;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerCredentials;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.UnaryOperator;

/** Every service of customers.v1, on the wire, with answers made up by the test. Records what it was asked. */
final class FakeServer implements AutoCloseable {
    private static final Context.Key<Metadata> HEADERS = Context.key("headers");

    /** One call as it arrived. */
    record Call(String rpc, Message request, Metadata headers, boolean hasDeadline) {
        String header(String name) {
            return headers.get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
        }
    }

    private final Server server;
    private final String name = InProcessServerBuilder.generateName();
    private final Map<String, UnaryOperator<Message>> answers = new HashMap<>();
    private final Map<String, Queue<List<?>>> streams = new HashMap<>();
    final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private DryRun dryRun;
    final HealthStatusManager health = new HealthStatusManager();

    FakeServer() {
        this(null);
    }

    private FakeServer(ServerBuilder<?> socket) {
        ServerBuilder<?> builder =
                socket != null ? socket : InProcessServerBuilder.forName(name).directExecutor();
        Api.services()
                .forEach(service -> builder.addService(ServerInterceptors.intercept(define(service), keepHeaders())));
        builder.addService(health.getHealthService());
        try {
            server = builder.build().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same on a socket of this machine. */
    static FakeServer onSocket() {
        return new FakeServer(
                NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    /** The same over TLS. */
    static FakeServer onSocket(ServerCredentials credentials) {
        return new FakeServer(
                NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), credentials));
    }

    int port() {
        return server.getPort();
    }

    ManagedChannel channel() {
        return InProcessChannelBuilder.forName(name).directExecutor().build();
    }

    FakeServer answer(String rpc, Message answer) {
        return answer(rpc, request -> answer);
    }

    /** Answers what stands in protobuf's text format. */
    FakeServer answer(String rpc, String text) {
        MethodDescriptor<?, ?> method = Api.services().stream()
                .flatMap(service -> service.getMethods().stream())
                .filter(candidate -> candidate.getBareMethodName().equals(rpc))
                .findFirst()
                .orElseThrow();
        Message.Builder answer = emptyAnswer(method).toBuilder();
        try {
            TextFormat.merge(text, answer);
        } catch (TextFormat.ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
        return answer(rpc, answer.build());
    }

    FakeServer answer(String rpc, UnaryOperator<Message> answer) {
        answers.put(rpc, answer);
        return this;
    }

    /** The next call of the rpc is answered with these messages, and ended by the exception among them. */
    FakeServer stream(String rpc, List<?> messages) {
        streams.computeIfAbsent(rpc, unasked -> new ArrayDeque<>()).add(messages);
        return this;
    }

    /** What is told of every change that is only to be tried. */
    FakeServer dryRun(DryRun dryRun) {
        this.dryRun = dryRun;
        return this;
    }

    private <Q, A> ServerCall<Q, A> telling(ServerCall<Q, A> call, Metadata headers) {
        DryRun told = dryRun;
        if (told == null || !headers.containsKey(Metadata.Key.of("validate-only", Metadata.ASCII_STRING_MARSHALLER))) {
            return call;
        }
        return new SimpleForwardingServerCall<>(call) {
            @Override
            public void close(Status status, Metadata trailers) {
                trailers.put(Metadata.Key.of("dry-run-bin", Metadata.BINARY_BYTE_MARSHALLER), told.toByteArray());
                super.close(status, trailers);
            }
        };
    }

    FakeServer refuse(StatusRuntimeException refusal) {
        Api.services().stream()
                .flatMap(service -> service.getMethods().stream())
                .forEach(method -> answers.put(method.getBareMethodName(), request -> {
                    throw refusal;
                }));
        return this;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private ServerServiceDefinition define(ServiceDescriptor service) {
        ServerServiceDefinition.Builder definition = ServerServiceDefinition.builder(service);
        service.getMethods().forEach(method -> add(definition, method));
        return definition.build();
    }

    @SuppressWarnings("unchecked") // all requests and answers are messages
    private void add(ServerServiceDefinition.Builder definition, MethodDescriptor<?, ?> method) {
        MethodDescriptor<Message, Message> rpc = (MethodDescriptor<Message, Message>) method;
        definition.addMethod(rpc, ServerCalls.asyncUnaryCall((request, observer) -> serve(rpc, request, observer)));
    }

    private void serve(MethodDescriptor<Message, Message> rpc, Message request, StreamObserver<Message> observer) {
        calls.add(new Call(
                rpc.getBareMethodName(),
                request,
                HEADERS.get(),
                Context.current().getDeadline() != null));
        List<?> stream = streams.getOrDefault(rpc.getBareMethodName(), new ArrayDeque<>())
                .poll();
        Message empty = emptyAnswer(rpc);
        try {
            if (stream != null) {
                stream(stream, observer);
                return;
            }
            observer.onNext(answers.getOrDefault(rpc.getBareMethodName(), unasked -> empty)
                    .apply(request));
            observer.onCompleted();
        } catch (StatusRuntimeException e) {
            observer.onError(e);
        }
    }

    private static void stream(List<?> messages, StreamObserver<Message> observer) {
        for (Object message : messages) {
            if (message instanceof StatusRuntimeException end) {
                throw end;
            }
            observer.onNext((Message) message);
        }
        observer.onCompleted();
    }

    private static Message emptyAnswer(MethodDescriptor<?, ?> rpc) {
        return (Message) ((PrototypeMarshaller<?>) rpc.getResponseMarshaller()).getMessagePrototype();
    }

    private ServerInterceptor keepHeaders() {
        return new ServerInterceptor() {
            @Override
            public <Q, A> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
                return Contexts.interceptCall(
                        Context.current().withValue(HEADERS, headers), telling(call, headers), headers, next);
            }
        };
    }
}
