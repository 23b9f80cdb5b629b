package customers.server.call;

import customers.core.error.CustomersException;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.StatusRuntimeException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.grpc.server.GrpcServerFactory;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import org.springframework.grpc.server.service.DefaultGrpcServiceConfigurer;
import org.springframework.grpc.server.service.GrpcServiceSpec;
import org.springframework.stereotype.Component;

/**
 * Answers bytes that are no message as INVALID_INPUT. gRPC parses before any interceptor sees a message and answers
 * UNKNOWN without a reason; so here the bytes are taken as they come, and parsed where the failure can be told.
 */
@Component
class ReadableMessages extends DefaultGrpcServiceConfigurer {
    private final GrpcExceptionHandler errors;

    ReadableMessages(ApplicationContext context, GrpcExceptionHandler errors) {
        super(context);
        this.errors = errors;
    }

    @Override
    public ServerServiceDefinition configure(GrpcServiceSpec service, @Nullable GrpcServerFactory factory) {
        ServerServiceDefinition definition = super.configure(service, factory);
        return ServerInterceptors.intercept(ServerInterceptors.useInputStreamMessages(definition), new Refusing());
    }

    private final class Refusing implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
                private boolean refused;

                @Override
                public void onMessage(Q bytes) {
                    try {
                        super.onMessage(bytes);
                    } catch (StatusRuntimeException unreadable) {
                        refused = true;
                        refuse(call);
                    }
                }

                @Override
                public void onHalfClose() {
                    if (!refused) {
                        super.onHalfClose();
                    }
                }
            };
        }
    }

    private void refuse(ServerCall<?, ?> call) {
        Calls.refuse(
                call,
                Objects.requireNonNull(
                        errors.handleException(CustomersException.invalid("request", "is no message of this method"))));
    }
}
