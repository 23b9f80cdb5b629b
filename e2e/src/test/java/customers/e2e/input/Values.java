package customers.e2e.input;

import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.ArrayList;
import java.util.List;

/** Values to spoil a field with, as JSON text: texts, because some of them no tree can hold. */
final class Values {
    private static final String HUGE = "\"" + "x".repeat(300_000) + "\"";

    private Values() {}

    /** Values of another type, which no field of this kind may take. */
    static List<String> wrong(BodyField place) {
        if (place.field().isRepeated() && !place.item()) {
            return List.of("{}", "\"x\"", "1", "true", "{\"0\":\"x\"}");
        }
        return wrongSingle(place.field());
    }

    private static List<String> wrongSingle(FieldDescriptor field) {
        if (BodyField.isTime(field)) {
            return List.of(
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
        }
        return switch (field.getJavaType()) {
            case MESSAGE -> List.of("1", "\"x\"", "true", "[]", "[{}]");
            case STRING -> List.of("1", "1.5", "true", "[]", "{}", "[\"x\"]");
            case BOOLEAN -> List.of("1", "0", "\"true\"", "\"\"", "[]", "{}");
            case ENUM ->
                List.of(
                        "1",
                        "true",
                        "[]",
                        "{}",
                        "\"\"",
                        "\"nope\"",
                        "\"" + field.getEnumType().getValues().get(1).getName() + "\"",
                        "\"\\u0000\"");
            case DOUBLE -> List.of("\"1\"", "true", "[]", "{}", "1e400", "-1e400", "\"NaN\"");
            case INT, LONG ->
                List.of(
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
            default -> throw new IllegalArgumentException(field.getFullName());
        };
    }

    /** Values of the right type that may be taken or not, but never badly. */
    static List<String> extreme(BodyField place) {
        var values = new ArrayList<String>(List.of("null"));
        if (place.field().isRepeated() && !place.item()) {
            values.addAll(List.of("[]", "[null]", "[[]]", "[" + "{},".repeat(2000) + "{}]"));
            return values;
        }
        switch (place.field().getJavaType()) {
            case STRING ->
                values.addAll(List.of(
                        "\"\"",
                        "\" \"",
                        HUGE,
                        "\"\\u0000\"",
                        "\"a\\u0000b\"",
                        "\"\\ud83d\\udc27\"",
                        "\"\ud83d\udc27\"",
                        "\"\u202e\u05d0\u0627\"",
                        "\"\\ufeff\"",
                        "\"'; DROP TABLE orgs; --\"",
                        "\"${jndi:ldap://x}\"",
                        "\"%s%n\"",
                        "\"<script>\"",
                        "\"\\uffff\""));
            case INT, LONG ->
                values.addAll(List.of(
                        "0",
                        "-0",
                        "-1",
                        "2147483648",
                        "9007199254740991",
                        "9007199254740992",
                        "9223372036854775807",
                        "-9223372036854775808",
                        "1.0",
                        "1e3"));
            case DOUBLE -> values.addAll(List.of("0", "-0.0", "-1", "5e-324", "1.7976931348623157e308", "1e-400"));
            case MESSAGE ->
                values.addAll(
                        BodyField.isTime(place.field())
                                ? List.of("\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59.999999999Z\"")
                                : List.of("{}", "{\"unknown\":1}"));
            default -> {}
        }
        return values;
    }

    /** Half of a character: there is no such text. */
    static final List<String> LONE_SURROGATES = List.of("\"\\ud83d\"", "\"a\\udc27b\"", "\"\\udc27\\ud83d\"");
}
