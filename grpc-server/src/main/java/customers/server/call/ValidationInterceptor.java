package customers.server.call;

import build.buf.protovalidate.ValidationResult;
import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ExecutionException;
import build.buf.protovalidate.exceptions.ValidationException;
import build.buf.validate.FieldPathElement;
import build.buf.validate.Violation;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import customers.core.error.CustomersException;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.stereotype.Component;

/** Holds every message against the rules beside its fields in the protos, once its caller is known. */
@Component
@GlobalServerInterceptor
@Order(20)
class ValidationInterceptor implements ServerInterceptor {
    private static final String UNKNOWN = "request";

    /** Of google.protobuf.Timestamp: from the year 1 to 9999, in seconds since 1970. */
    private static final long EARLIEST = -62_135_596_800L;

    private static final long LATEST = 253_402_300_799L;

    private final Validator validator = ValidatorFactory.newBuilder().build();

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
            @Override
            public void onMessage(Q message) {
                if (message instanceof Message proto) {
                    validate(proto);
                }
                super.onMessage(message);
            }
        };
    }

    private void validate(Message message) {
        ValidationResult result;
        try {
            result = validator.validate(message);
        } catch (ExecutionException | DateTimeException e) {
            // A value that the rules cannot even be computed of, as a time that no calendar has.
            throw CustomersException.invalid(timeOutOfBounds("", message), "is out of all bounds");
        } catch (ValidationException e) {
            throw new IllegalStateException(
                    "The rules of " + message.getDescriptorForType().getFullName(), e);
        }
        if (!result.isSuccess()) {
            throw CustomersException.invalid(result.getViolations().stream()
                    .map(violation -> field(violation.toProto()))
                    .toList());
        }
    }

    private static customers.core.error.Violation.Field field(Violation violation) {
        return new customers.core.error.Violation.Field(
                path(violation.getField().getElementsList()), violation.getMessage());
    }

    private static String path(List<FieldPathElement> elements) {
        return elements.stream()
                .map(element -> element.getFieldName() + (element.hasIndex() ? "[" + element.getIndex() + "]" : ""))
                .collect(Collectors.joining("."));
    }

    private static String timeOutOfBounds(String path, Message message) {
        for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
            String name = path + field.getKey().getName();
            if (field.getValue() instanceof Timestamp time && !isOnTheCalendar(time)) {
                return name;
            }
            if (field.getValue() instanceof Message nested) {
                String found = timeOutOfBounds(name + ".", nested);
                if (!found.equals(UNKNOWN)) {
                    return found;
                }
            }
        }
        return UNKNOWN;
    }

    private static boolean isOnTheCalendar(Timestamp time) {
        return time.getSeconds() >= EARLIEST && time.getSeconds() <= LATEST && time.getNanos() >= 0;
    }
}
