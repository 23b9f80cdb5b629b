package customers.e2e.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import customers.e2e.driver.Code;
import customers.e2e.driver.GrpcDriver;
import customers.e2e.driver.GrpcRefusal;
import customers.e2e.driver.Operation;
import customers.e2e.driver.ProtoJson;
import customers.e2e.driver.Refusal;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every field of every message, with values that its type allows and its meaning does not. */
@ExtendWith(SharedInstallation.class)
class MessageIT {
    private static final String HUGE = "x".repeat(300_000);

    private final World world;
    private final GrpcDriver grpc;
    private final Rows rows;
    private final Specimens specimens;
    private final Complaints complaints = new Complaints();

    MessageIT(Installation installation, Worlds worlds) {
        world = worlds.behind(Transport.GRPC);
        grpc = (GrpcDriver) world.door();
        specimens = new Specimens(world);
        rows = new Rows(installation);
    }

    @AfterEach
    void leave() {
        rows.close();
        complaints.expectNone();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void refusesUnknownEnumNumbers(Operation operation) {
        walk(operation, (path, field) -> {
            if (field.getJavaType() == JavaType.ENUM) {
                for (int number : new int[] {999, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                    var value = field.getEnumType().findValueByNumberCreatingIfUnknown(number);
                    complaints.attempt(() -> expectRefusal(operation, path, field, value));
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void answersExtremesDecently(Operation operation) {
        walk(operation, (path, field) -> {
            for (var value : extremes(field)) {
                complaints.attempt(() -> expectAnswer(operation, path, field, value));
            }
            complaints.attempt(() -> expectAnswer(operation, path, field, null));
        });
    }

    private static List<?> extremes(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case STRING -> List.of("", " ", "\u0000", HUGE, "\ud83d\udc27", "\u202e", "'; --");
            case INT -> List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE);
            case LONG -> List.of(Long.MIN_VALUE, -1L, 0L, 1_000_000_000L, Long.MAX_VALUE);
            case DOUBLE -> List.of(Double.NaN, Double.NEGATIVE_INFINITY, Double.MAX_VALUE, Double.MIN_VALUE, -1.0);
            default -> List.of();
        };
    }

    /** Visits every field of the request, at any depth. */
    private static void walk(Operation operation, BiConsumer<List<FieldDescriptor>, FieldDescriptor> visitor) {
        walk(List.of(), GrpcDriver.newRequest(operation).build(), visitor);
    }

    private static void walk(
            List<FieldDescriptor> path, Message message, BiConsumer<List<FieldDescriptor>, FieldDescriptor> visitor) {
        for (var field : message.getDescriptorForType().getFields()) {
            visitor.accept(path, field);
            if (field.getJavaType() == JavaType.MESSAGE) {
                var deeper = new ArrayList<>(path);
                deeper.add(field);
                walk(
                        deeper,
                        message.newBuilderForType().newBuilderForField(field).build(),
                        visitor);
            }
        }
    }

    private void expectRefusal(Operation operation, List<FieldDescriptor> path, FieldDescriptor field, Object value) {
        var refusal = send(operation, path, field, value);
        assertThat(refusal)
                .as("%s with %s = %s", operation, field.getFullName(), value)
                .isPresent();
        assertThat(refusal.get().code()).isEqualTo(Code.INVALID_INPUT);
        assertThat(refusal.get().fields())
                .as("%s with %s = %s", operation, field.getFullName(), value)
                .anyMatch(name -> name.contains(field.getJsonName()));
    }

    private void expectAnswer(Operation operation, List<FieldDescriptor> path, FieldDescriptor field, Object value) {
        send(operation, path, field, value)
                .ifPresent(refusal -> assertThat(refusal.code())
                        .as("%s with %s = %s", operation, field.getFullName(), shown(value))
                        .isNotIn(Code.INTERNAL, Code.UNAVAILABLE));
    }

    /** Sends the specimen with this value in this field, or without the field; answers the refusal, if it was one. */
    private Optional<Refusal> send(
            Operation operation, List<FieldDescriptor> path, FieldDescriptor field, Object value) {
        var request = GrpcDriver.newRequest(operation);
        ProtoJson.merge(specimens.request(operation), request);
        put(request, path, field, value);
        var before = rows.counted();
        try {
            grpc.send(GrpcDriver.headers(world.master().credential()), operation, request.build());
            specimens.renew(operation);
            return Optional.empty();
        } catch (StatusRuntimeException e) {
            assertThat(rows.counted())
                    .as("rows after %s with %s", operation, field.getFullName())
                    .isEqualTo(before);
            return Optional.of(read(operation, field, value, e));
        }
    }

    private static Refusal read(
            Operation operation, FieldDescriptor field, Object value, StatusRuntimeException refused) {
        try {
            return GrpcRefusal.read(operation, refused);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    operation + " with " + field.getFullName() + " = " + shown(value) + ": " + refused + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private static void put(Message.Builder message, List<FieldDescriptor> path, FieldDescriptor field, Object value) {
        if (!path.isEmpty()) {
            var step = path.get(0);
            var inner = step.isRepeated() ? message.getRepeatedFieldBuilder(step, 0) : message.getFieldBuilder(step);
            put(inner, path.subList(1, path.size()), field, value);
        } else if (value == null) {
            message.clearField(field);
        } else if (field.isRepeated()) {
            message.clearField(field).addRepeatedField(field, value);
        } else {
            message.setField(field, value);
        }
    }

    private static String shown(Object value) {
        var text = String.valueOf(value);
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
