package customers.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import build.buf.protovalidate.ValidationResult;
import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import customers.v1.RestOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares a message with a schema, all the way down. */
final class SchemaCheck {
    private static final Validator VALIDATOR = ValidatorFactory.newBuilder().build();

    private static final Set<String> ALWAYS_THERE =
            Set.of("created_at", "registered_at", "joined_at", "interval", "domain");

    /** A request needs what its rules ask for, a response has what is always printed. */
    enum Side {
        REQUEST,
        RESPONSE
    }

    private final OpenApi api;
    private final Side side;

    SchemaCheck(OpenApi api, Side side) {
        this.api = api;
        this.side = side;
    }

    void answer(Route route, Object schema) {
        FieldDescriptor only = route.answer().only();
        if (only == null) {
            message(route.path(), route.answer().prototype(), schema);
        } else {
            field(route.path(), route.answer().prototype(), only, schema);
        }
    }

    void message(String place, Message prototype, Object given) {
        Map<String, Object> schema = api.resolve(given);
        Map<String, Object> properties = OpenApi.map(schema.get("properties"));
        List<FieldDescriptor> fields = prototype.getDescriptorForType().getFields().stream()
                .filter(field -> field.getOptions()
                                .getExtension(RestOptions.given)
                                .isEmpty()
                        && field.getOptions().getExtension(RestOptions.header).isEmpty())
                .toList();

        assertThat(properties.keySet())
                .as(place)
                .isEqualTo(fields.stream().map(FieldDescriptor::getJsonName).collect(Collectors.toSet()));
        Set<String> required = new TreeSet<>();
        OpenApi.list(schema.get("required")).forEach(name -> required.add((String) name));
        if (side == Side.RESPONSE) {
            assertThat(required).as(place).isEqualTo(alwaysPrinted(fields));
        } else {
            assertThat(required).as(place).containsAll(demanded(prototype));
        }
        for (FieldDescriptor field : fields) {
            field(place + " " + field.getJsonName(), prototype, field, properties.get(field.getJsonName()));
        }
    }

    private void field(String place, Message holder, FieldDescriptor field, Object given) {
        Object schema = given;
        if (field.isRepeated()) {
            assertThat(api.resolve(given)).as(place).containsEntry("type", "array");
            schema = api.resolve(given).get("items");
        }
        if (isMessage(field)) {
            message(place, holder.newBuilderForType().newBuilderForField(field).getDefaultInstanceForType(), schema);
        } else {
            value(place, field, schema);
        }
    }

    void value(String place, FieldDescriptor field, Object given) {
        Map<String, Object> schema = api.resolve(given);
        switch (field.getJavaType()) {
            case INT ->
                assertThat(schema).as(place).containsEntry("type", "integer").containsEntry("format", "int32");
            case LONG ->
                assertThat(schema).as(place).containsEntry("type", "integer").containsEntry("format", "int64");
            case DOUBLE, FLOAT -> assertThat(schema).as(place).containsEntry("type", "number");
            case BOOLEAN -> assertThat(schema).as(place).containsEntry("type", "boolean");
            case STRING -> assertThat(schema).as(place).containsEntry("type", "string");
            case MESSAGE -> assertThat(schema).as(place).containsEntry("format", "date-time");
            case ENUM -> assertThat(schema).as(place).containsEntry("enum", names(field.getEnumType()));
            default -> throw new AssertionError(place + " has a type that the contract has no form for");
        }
    }

    private static boolean isMessage(FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                && !field.getMessageType().equals(Timestamp.getDescriptor());
    }

    private static List<String> names(EnumDescriptor type) {
        return type.getValues().stream()
                .map(value -> value.getOptions().getExtension(RestOptions.json))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Messages that are always there, though a proto cannot say so of a message. */
    private static Set<String> alwaysPrinted(List<FieldDescriptor> fields) {
        return fields.stream()
                .filter(field -> field.isRepeated()
                        ? !field.getOptions().getExtension(RestOptions.omitEmpty)
                        : !field.hasPresence() || ALWAYS_THERE.contains(field.getName()))
                .map(FieldDescriptor::getJsonName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The fields that an empty message is refused for. */
    private static Set<String> demanded(Message prototype) {
        try {
            ValidationResult result = VALIDATOR.validate(prototype);
            return result.getViolations().stream()
                    .map(violation ->
                            violation.toProto().getField().getElements(0).getFieldName())
                    .map(name -> prototype
                            .getDescriptorForType()
                            .findFieldByName(name)
                            .getJsonName())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (ValidationException badRules) {
            throw new AssertionError(badRules);
        }
    }
}
