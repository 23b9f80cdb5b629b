package customers.gateway.json;

import java.math.BigDecimal;
import java.util.function.DoubleFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Numbers with a fraction. Those that have none are written without one: {@code 2}, not {@code 2.0}. */
record DecimalValue(DoubleFunction<Object> box) implements JsonValue {
    static final DecimalValue DOUBLE = new DecimalValue(number -> number);
    static final DecimalValue FLOAT = new DecimalValue(number -> (float) number);

    private static final String NOT_A_NUMBER = "must be a number";
    private static final String OUT_OF_RANGE = "must be a number in the range of a double";
    /** Up to here every whole double is exactly one long. */
    private static final double WHOLE = 1L << 53;

    /** A number as it was written; one that no decimal can hold, such as 1e99999999999, is the caller's mistake. */
    static BigDecimal decimal(JsonParser parser, String otherwise) {
        try {
            return parser.getDecimalValue();
        } catch (JacksonException | ArithmeticException | NumberFormatException unreadable) {
            throw JsonPath.invalid(parser, otherwise);
        }
    }

    @Override
    public Object read(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                && parser.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
            throw JsonPath.invalid(parser, NOT_A_NUMBER);
        }
        return finite(JsonPath.current(parser), decimal(parser, OUT_OF_RANGE).doubleValue());
    }

    @Override
    public Object parse(String parameter, String text) {
        try {
            return finite(parameter, new BigDecimal(text).doubleValue());
        } catch (ArithmeticException | NumberFormatException malformed) {
            throw new InvalidInput(parameter, NOT_A_NUMBER);
        }
    }

    private Object finite(String field, double number) {
        Object boxed = box.apply(number);
        if (!Double.isFinite(((Number) boxed).doubleValue())) {
            throw new InvalidInput(field, OUT_OF_RANGE);
        }
        return boxed;
    }

    @Override
    public void write(Object value, JsonGenerator generator) {
        double number = ((Number) value).doubleValue();
        if (number == Math.rint(number) && Math.abs(number) <= WHOLE) {
            generator.writeNumber((long) number);
        } else if (value instanceof Float single) {
            generator.writeNumber(single);
        } else {
            generator.writeNumber(number);
        }
    }

    /** JSON has no name for what is not a number or has no end. */
    @Override
    public boolean isWritable(Object value) {
        return Double.isFinite(((Number) value).doubleValue());
    }
}
