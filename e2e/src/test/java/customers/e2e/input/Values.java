package customers.e2e.input;

import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.ArrayList;
import java.util.List;

/** Values to spoil a field with, as JSON text: texts, because some of them no tree can hold. */
final class Values {
    /** Half of a character: there is no such text. */
    static final List<String> LONE_SURROGATES = List.of("\"\\ud83d\"", "\"a\\udc27b\"", "\"\\udc27\\ud83d\"");

    private static final List<String> NO_ARRAYS = List.of("{}", "\"x\"", "1", "true", "{\"0\":\"x\"}");
    private static final List<String> NO_OBJECTS = List.of("1", "\"x\"", "true", "[]", "[{}]");
    private static final List<String> NO_STRINGS = List.of("1", "1.5", "true", "[]", "{}", "[\"x\"]");
    private static final List<String> NO_BOOLEANS = List.of("1", "0", "\"true\"", "\"\"", "[]", "{}");
    private static final List<String> NO_WORDS = List.of("1", "true", "[]", "{}", "\"\"", "\"nope\"", "\"\\u0000\"");
    private static final List<String> NO_DECIMALS = List.of("\"1\"", "true", "[]", "{}", "1e400", "-1e400", "\"NaN\"");
    private static final List<String> NO_INTEGERS = List.of(
            "\"1\"",
            "\"x\"",
            "\"\"",
            "true",
            "[]",
            "{}",
            "1.5",
            "1e400",
            "-1e400",
            "1e30",
            "9223372036854775808",
            "-9223372036854775809",
            "99999999999999999999999999999999");
    private static final List<String> NO_TIMES = List.of(
            "1",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\"yesterday\"",
            "\"2027-13-01T00:00:00Z\"",
            "\"2027-02-30T00:00:00Z\"",
            "\"2027-01-01\"",
            "\"+999999999-01-01T00:00:00Z\"");

    private static final List<String> ARRAYS = List.of("[]", "[null]", "[[]]", "[" + "{},".repeat(2000) + "{}]");
    private static final List<String> STRINGS = List.of(
            "\"\"",
            "\" \"",
            "\"" + "x".repeat(300_000) + "\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud83d\\udc27\"",
            "\"\ud83d\udc27\"",
            "\"\u202e\u05d0\u0627\"",
            "\"\\ufeff\"",
            "\"\\uffff\"",
            "\"'; DROP TABLE orgs; --\"",
            "\"${jndi:ldap://x}\"",
            "\"%s%n\"",
            "\"<script>\"");
    private static final List<String> INTEGERS = List.of(
            "0",
            "-0",
            "-1",
            "2147483648",
            "9007199254740991",
            "9007199254740992",
            "9223372036854775807",
            "-9223372036854775808",
            "1.0",
            "1e3");
    private static final List<String> DECIMALS =
            List.of("0", "-0.0", "-1", "5e-324", "1.7976931348623157e308", "1e-400");
    private static final List<String> TIMES = List.of("\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59.999999999Z\"");
    private static final List<String> OBJECTS = List.of("{}", "{\"unknown\":1}");

    private Values() {}

    /** Values of another type, which no field of this kind may take. */
    static List<String> wrong(BodyField place) {
        if (place.field().isRepeated() && !place.item()) {
            return NO_ARRAYS;
        }
        return switch (place.field().getJavaType()) {
            case MESSAGE -> BodyField.isTime(place.field()) ? NO_TIMES : NO_OBJECTS;
            case STRING -> NO_STRINGS;
            case BOOLEAN -> NO_BOOLEANS;
            case ENUM -> withProtoName(place.field());
            case DOUBLE -> NO_DECIMALS;
            case INT, LONG -> NO_INTEGERS;
            default -> throw new IllegalArgumentException(place.path());
        };
    }

    /** What the proto calls it is no word of the contract. */
    private static List<String> withProtoName(FieldDescriptor field) {
        var words = new ArrayList<>(NO_WORDS);
        words.add("\"" + field.getEnumType().getValues().get(1).getName() + "\"");
        return words;
    }

    /** Values of the right type that may be taken or not, but never badly. */
    static List<String> extreme(BodyField place) {
        var values = new ArrayList<>(List.of("null"));
        if (place.field().isRepeated() && !place.item()) {
            values.addAll(ARRAYS);
            return values;
        }
        values.addAll(
                switch (place.field().getJavaType()) {
                    case MESSAGE -> BodyField.isTime(place.field()) ? TIMES : OBJECTS;
                    case STRING -> STRINGS;
                    case INT, LONG -> INTEGERS;
                    case DOUBLE -> DECIMALS;
                    default -> List.of();
                });
        return values;
    }
}
