package customers.gateway;

import com.google.protobuf.Message;
import customers.gateway.route.AllServices;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/**
 * Stands in for the gRPC server, for what the gateway does with answers that the real one gives seldom. Every method of
 * every service answers what it was told, or its empty message.
 */
public final class FakeServer {
    private static final Context.Key<Metadata> HEADERS = Context.key("headers");

    /** A call as it arrived. */
    public record Call(String method, Message request, Metadata headers) {
        public String header(String name) {
            return headers.get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
        }
    }

    /** A call that is answered when the test says so, with the empty message. */
    public static final class Held {
        private Runnable answer = () -> {};

        private synchronized void whenAnswered(Runnable does) {
            answer = does;
        }

        public synchronized void answer() {
            answer.run();
        }
    }

    static {
        // Its 10 s are too short for a slow machine.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Object> answers = new ArrayDeque<>();
    private final HealthStatusManager health = new HealthStatusManager();
    private final Server server;

    public FakeServer() {
        this(0);
    }

    private FakeServer(int port) {
        NettyServerBuilder builder = NettyServerBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .addService(health.getHealthService())
                .intercept(new HeaderKeeper());
        AllServices.DESCRIPTORS.forEach(service -> builder.addService(definition(service)));
        try {
            server = builder.build().start();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** One that takes the place of one that is lost. */
    public static FakeServer at(int port) {
        return new FakeServer(port);
    }

    /** Says from now on that it serves, or that it does not; it answers all the same. */
    public void serves(boolean serving) {
        health.setStatus(
                HealthStatusManager.SERVICE_NAME_ALL_SERVICES,
                serving ? ServingStatus.SERVING : ServingStatus.NOT_SERVING);
    }

    /** Is lost, with all its connections. */
    public void die() {
        try {
            server.shutdownNow().awaitTermination();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public int port() {
        return server.getPort();
    }

    /** The next calls get these, in their order: messages, or exceptions with which they fail. */
    public synchronized void answerNext(Object... messagesOrFailures) {
        calls.clear();
        answers.clear();
        answers.addAll(List.of(messagesOrFailures));
    }

    public List<Call> calls() {
        return calls;
    }

    public Call lastCall() {
        return calls.get(calls.size() - 1);
    }

    private synchronized Object nextAnswer(Object otherwise) {
        Object next = answers.poll();
        return next == null ? otherwise : next;
    }

    private ServerServiceDefinition definition(ServiceDescriptor service) {
        ServerServiceDefinition.Builder definition = ServerServiceDefinition.builder(service);
        for (MethodDescriptor<?, ?> method : service.getMethods()) {
            add(definition, method);
        }
        return definition.build();
    }

    @SuppressWarnings("unchecked")
    private void add(ServerServiceDefinition.Builder definition, MethodDescriptor<?, ?> any) {
        MethodDescriptor<Message, Message> method = (MethodDescriptor<Message, Message>) any;
        Message empty =
                ((MethodDescriptor.PrototypeMarshaller<Message>) method.getResponseMarshaller()).getMessagePrototype();
        definition.addMethod(
                method, ServerCalls.asyncUnaryCall((request, observer) -> answer(method, request, empty, observer)));
    }

    private void answer(
            MethodDescriptor<Message, Message> method,
            Message request,
            Message empty,
            StreamObserver<Message> observer) {
        Object answer = nextAnswer(empty);
        if (answer instanceof Held held) {
            held.whenAnswered(() -> {
                observer.onNext(empty);
                observer.onCompleted();
            });
        }
        calls.add(new Call(method.getBareMethodName(), request, HEADERS.get()));
        if (answer instanceof StatusRuntimeException failure) {
            observer.onError(failure);
        } else if (answer instanceof Message message) {
            observer.onNext(message);
            observer.onCompleted();
        }
        // Anything else is a call that is never answered.
    }

    private static final class HeaderKeeper implements ServerInterceptor {
        @Override
        public <A, B> ServerCall.Listener<A> interceptCall(
                ServerCall<A, B> call, Metadata headers, ServerCallHandler<A, B> next) {
            return Contexts.interceptCall(Context.current().withValue(HEADERS, headers), call, headers, next);
        }
    }
}
