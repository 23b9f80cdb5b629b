package customers.e2e.driver;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import customers.v1.RestOptions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Between the messages and the contract's JSON, for the gRPC driver. Written apart from the gateway's codec: where the
 * two disagree, a scenario passes through one door and fails through the other.
 */
public final class ProtoJson {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ProtoJson() {}

    /** The JSON of a message. */
    public static ObjectNode toJson(Message message) {
        var object = NODES.objectNode();
        for (var field : message.getDescriptorForType().getFields()) {
            if (isPrinted(message, field)) {
                object.set(field.getJsonName(), node(field, message.getField(field)));
            }
        }
        return object;
    }

    /** The field that tells whether the list of this name was given. It is no part of the JSON. */
    private static Optional<FieldDescriptor> teller(Descriptor type, String list) {
        return type.getFields().stream()
                .filter(field -> told(field).equals(list))
                .findFirst();
    }

    private static String told(FieldDescriptor field) {
        return field.getOptions().getExtension(RestOptions.given);
    }

    private static boolean isPrinted(Message message, FieldDescriptor field) {
        if (!told(field).isEmpty()) {
            return false;
        }
        if (field.isRepeated()) {
            boolean omitted = field.getOptions().getExtension(RestOptions.omitEmpty);
            return !omitted || message.getRepeatedFieldCount(field) > 0;
        }
        if (field.hasPresence()) {
            return message.hasField(field);
        }
        // An enum has no JSON name for "not set".
        return field.getType() != FieldDescriptor.Type.ENUM || message.hasField(field);
    }

    private static JsonNode node(FieldDescriptor field, Object value) {
        if (field.isRepeated()) {
            var array = NODES.arrayNode();
            ((List<?>) value).forEach(item -> array.add(single(field, item)));
            return array;
        }
        return single(field, value);
    }

    private static JsonNode single(FieldDescriptor field, Object value) {
        return switch (field.getJavaType()) {
            case MESSAGE ->
                value instanceof Timestamp time
                        ? NODES.stringNode(MILLIS.format(Instant.ofEpochSecond(time.getSeconds(), time.getNanos())))
                        : toJson((Message) value);
            case ENUM -> NODES.stringNode(jsonName((EnumValueDescriptor) value));
            case STRING -> NODES.stringNode((String) value);
            case BOOLEAN -> NODES.booleanNode((Boolean) value);
            case INT -> NODES.numberNode(((Integer) value).longValue());
            case LONG -> NODES.numberNode((Long) value);
            case DOUBLE -> NODES.numberNode((Double) value);
            default -> throw new IllegalArgumentException("no JSON for " + field.getFullName());
        };
    }

    private static String jsonName(EnumValueDescriptor value) {
        return value.getOptions().getExtension(RestOptions.json);
    }

    /** Fills a message. Names that it does not have are mistakes of the test. */
    public static void merge(JsonNode json, Message.Builder builder) {
        for (var property : json.properties()) {
            var field = builder.getDescriptorForType().getFields().stream()
                    .filter(candidate -> candidate.getJsonName().equals(property.getKey())
                            && told(candidate).isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no field " + property.getKey()));
            if (property.getValue().isNull()) {
                continue;
            }
            if (field.isRepeated()) {
                teller(builder.getDescriptorForType(), field.getName())
                        .ifPresent(teller -> builder.setField(teller, true));
                property.getValue().forEach(item -> builder.addRepeatedField(field, value(builder, field, item)));
            } else {
                builder.setField(field, value(builder, field, property.getValue()));
            }
        }
    }

    private static Object value(Message.Builder parent, FieldDescriptor field, JsonNode json) {
        return switch (field.getJavaType()) {
            case MESSAGE -> {
                var builder = parent.newBuilderForField(field);
                if (builder instanceof Timestamp.Builder time) {
                    var instant = Instant.parse(json.asString());
                    time.setSeconds(instant.getEpochSecond()).setNanos(instant.getNano());
                } else {
                    merge(json, builder);
                }
                yield builder.build();
            }
            case ENUM -> enumValue(field.getEnumType(), json.asString());
            case STRING -> json.asString();
            case BOOLEAN -> json.asBoolean();
            case INT -> json.asInt();
            case LONG -> json.asLong();
            case DOUBLE -> json.asDouble();
            default -> throw new IllegalArgumentException("no value for " + field.getFullName());
        };
    }

    private static EnumValueDescriptor enumValue(EnumDescriptor type, String json) {
        return type.getValues().stream()
                .filter(value -> jsonName(value).equals(json))
                .findFirst()
                .orElseGet(() -> type.findValueByNumberCreatingIfUnknown(Integer.parseInt(json)));
    }
}
