package customers.gateway.json;

import java.math.BigDecimal;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Whole numbers, as JSON numbers whatever their size. {@code 1.0} and {@code 1e3} are whole numbers too. */
record IntegerValue(long min, long max, LongFunction<Object> box, ToLongFunction<Object> unbox) implements JsonValue {
    static final IntegerValue INT32 =
            new IntegerValue(Integer.MIN_VALUE, Integer.MAX_VALUE, number -> (int) number, number -> (int) number);
    static final IntegerValue UINT32 =
            new IntegerValue(0, 0xFFFF_FFFFL, number -> (int) number, number -> Integer.toUnsignedLong((int) number));
    static final IntegerValue INT64 =
            new IntegerValue(Long.MIN_VALUE, Long.MAX_VALUE, number -> number, number -> (long) number);

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");
    private static final String NOT_WHOLE = "must be a whole number";

    @Override
    public Object read(JsonParser parser) {
        long number = switch (parser.currentToken()) {
            case VALUE_NUMBER_INT -> fromDigits(parser);
            case VALUE_NUMBER_FLOAT -> fromDecimal(parser);
            default -> throw JsonPath.invalid(parser, NOT_WHOLE);
        };
        if (number < min || number > max) {
            throw JsonPath.invalid(parser, range());
        }
        return box.apply(number);
    }

    private long fromDigits(JsonParser parser) {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw JsonPath.invalid(parser, range());
        }
        return parser.getLongValue();
    }

    private long fromDecimal(JsonParser parser) {
        BigDecimal number = DecimalValue.decimal(parser, range());
        try {
            return number.longValueExact();
        } catch (ArithmeticException notALong) {
            // Compared by size first: to look for a fraction in 1e999999999 would write all its digits out.
            boolean tooLarge = (long) number.precision() - number.scale() > 19;
            throw JsonPath.invalid(parser, tooLarge ? range() : NOT_WHOLE);
        }
    }

    @Override
    public Object parse(String parameter, String text) {
        if (!DIGITS.matcher(text).matches()) {
            throw new InvalidInput(parameter, NOT_WHOLE);
        }
        try {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return box.apply(number);
            }
        } catch (NumberFormatException tooLong) {
            // Said below, as for any other number out of range.
        }
        throw new InvalidInput(parameter, range());
    }

    @Override
    public void write(Object value, JsonGenerator generator) {
        generator.writeNumber(unbox.applyAsLong(value));
    }

    private String range() {
        return "must be a whole number from " + min + " to " + max;
    }
}
