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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.stereotype.Component;

/** Holds every message against the rules beside its fields in the protos, once its caller is known. */
@Component
@GlobalServerInterceptor
@Order(20)
class ValidationInterceptor implements ServerInterceptor {
    /** Of google.protobuf.Timestamp: from the year 1 to 9999, in seconds since 1970. */
    private static final long EARLIEST = -62_135_596_800L;

    private static final long LATEST = 253_402_300_799L;
    private static final int LAST_NANO = 999_999_999;

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
        // First: no rule can be computed of a time that no calendar has, and not every time has a rule.
        timeOffTheCalendar("", message).ifPresent(field -> {
            throw CustomersException.invalid(field, "is out of all bounds");
        });
        ValidationResult result;
        try {
            result = validator.validate(message);
        } catch (ExecutionException e) {
            throw CustomersException.invalid("request", "is out of all bounds");
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

    private static Optional<String> timeOffTheCalendar(String path, Message message) {
        for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
            String name = path + field.getKey().getName();
            if (field.getValue() instanceof Timestamp time) {
                if (!isOnTheCalendar(time)) {
                    return Optional.of(name);
                }
            } else if (field.getValue() instanceof Message nested) {
                Optional<String> found = timeOffTheCalendar(name + ".", nested);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOnTheCalendar(Timestamp time) {
        return time.getSeconds() >= EARLIEST
                && time.getSeconds() <= LATEST
                && time.getNanos() >= 0
                && time.getNanos() <= LAST_NANO;
    }
}
