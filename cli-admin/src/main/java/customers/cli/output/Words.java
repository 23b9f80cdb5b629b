package customers.cli.output;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import customers.v1.RestOptions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How single values are written, in every format: enums, moments and numbers as in the REST contract. */
final class Words {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Words() {}

    /** Whether a field is printed at all: what was not given is left out. */
    static boolean isPresent(Message message, FieldDescriptor field) {
        if (field.isRepeated()) {
            return message.getRepeatedFieldCount(field) > 0
                    || !field.getOptions().getExtension(RestOptions.omitEmpty);
        }
        if (field.hasPresence()) {
            return message.hasField(field);
        }
        return field.getJavaType() != FieldDescriptor.JavaType.ENUM
                || !word(message, field).isEmpty();
    }

    private static String word(Message message, FieldDescriptor field) {
        return word((EnumValueDescriptor) message.getField(field));
    }

    /** The JSON name of an enum value; empty for the one that means "not given". */
    static String word(EnumValueDescriptor value) {
        String json = value.getOptions().getExtension(RestOptions.json);
        // A value that this version does not know yet has no options: its number is better than nothing.
        return json.isEmpty() && value.getNumber() != 0 ? String.valueOf(value.getNumber()) : json;
    }

    static String moment(Timestamp timestamp) {
        return MOMENT.format(Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos()));
    }

    /** A number without the exponent and the {@code .0} that Java would print. */
    static String number(Number number) {
        return number instanceof Double || number instanceof Float
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : number.toString();
    }
}
