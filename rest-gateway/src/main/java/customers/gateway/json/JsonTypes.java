package customers.gateway.json;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import customers.v1.RestOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All message types that were asked for, each built once. Used at start, by one thread. */
public final class JsonTypes {
    private final Map<Descriptor, MessageValue> types = new HashMap<>();

    /** The JSON form of a type, which is named by its default instance. */
    public MessageValue of(Message prototype) {
        MessageValue known = types.get(prototype.getDescriptorForType());
        if (known != null) {
            return known;
        }
        MessageValue type = new MessageValue(prototype);
        types.put(prototype.getDescriptorForType(), type);
        Map<FieldDescriptor, FieldDescriptor> tellers = tellers(prototype.getDescriptorForType());
        List<Property> properties = new ArrayList<>();
        for (FieldDescriptor field : prototype.getDescriptorForType().getFields()) {
            if (!tellers.containsValue(field) && !isHeader(field)) {
                properties.add(new Property(field, valueOf(prototype, field), tellers.get(field)));
            }
        }
        type.define(properties);
        return type;
    }

    private static boolean isHeader(FieldDescriptor field) {
        return !field.getOptions().getExtension(RestOptions.header).isEmpty();
    }

    /** The fields that tell whether the repeated field beside them was given, by that field. They have no JSON. */
    private static Map<FieldDescriptor, FieldDescriptor> tellers(Descriptor type) {
        Map<FieldDescriptor, FieldDescriptor> tellers = new HashMap<>();
        for (FieldDescriptor field : type.getFields()) {
            String told = field.getOptions().getExtension(RestOptions.given);
            if (told.isEmpty()) {
                continue;
            }
            FieldDescriptor list = type.findFieldByName(told);
            if (field.getType() != FieldDescriptor.Type.BOOL || list == null || !list.isRepeated()) {
                throw new IllegalStateException(
                        field.getFullName() + " must be a bool and " + told + " a repeated field beside it");
            }
            tellers.put(list, field);
        }
        return tellers;
    }

    private JsonValue valueOf(Message holder, FieldDescriptor field) {
        if (field.isMapField()) {
            throw new IllegalStateException(field.getFullName() + " is a map, which the contract has no form for");
        }
        return switch (field.getType()) {
            case INT32, SINT32, SFIXED32 -> IntegerValue.INT32;
            case UINT32, FIXED32 -> IntegerValue.UINT32;
            case INT64, SINT64, SFIXED64 -> IntegerValue.INT64;
            case DOUBLE -> DecimalValue.DOUBLE;
            case FLOAT -> DecimalValue.FLOAT;
            case BOOL -> new BooleanValue();
            case STRING -> new StringValue();
            case ENUM -> new EnumValue(field.getEnumType());
            case MESSAGE -> messageOf(holder, field);
            default ->
                throw new IllegalStateException(field.getFullName() + " is of type " + field.getType()
                        + ", which the contract has no form for");
        };
    }

    private JsonValue messageOf(Message holder, FieldDescriptor field) {
        if (field.getMessageType().equals(Timestamp.getDescriptor())) {
            return new TimestampValue();
        }
        return of(holder.newBuilderForType().newBuilderForField(field).getDefaultInstanceForType());
    }
}
