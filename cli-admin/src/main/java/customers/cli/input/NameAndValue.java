package customers.cli.input;

import java.util.OptionalLong;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One {@code name=value} of a repeatable option. */
public record NameAndValue(String name, String value) {

    /** The value as an amount; empty for {@code unlimited}. */
    public OptionalLong amount() {
        return Amount.parse(name, value);
    }

    @Override
    public String toString() {
        return name + "=" + value;
    }

    /** Reads {@code name=value}; the value may hold more equals signs. */
    public static final class Converter implements ITypeConverter<NameAndValue> {
        @Override
        public NameAndValue convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new TypeConversionException("expected NAME=VALUE, not \"" + text + "\"");
            }
            return new NameAndValue(text.substring(0, equals), text.substring(equals + 1));
        }
    }
}
