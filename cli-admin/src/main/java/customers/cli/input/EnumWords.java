package customers.cli.input;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.ProtocolMessageEnum;
import customers.v1.RestOptions;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of a proto enum on the command line: the same ones as in JSON, from the proto's own options. */
public abstract class EnumWords<E extends Enum<E> & ProtocolMessageEnum>
        implements ITypeConverter<E>, Iterable<String> {
    private final Map<String, E> values = new LinkedHashMap<>();

    protected EnumWords(Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (!value.name().equals("UNRECOGNIZED")) {
                word(value.getValueDescriptor(), value);
            }
        }
    }

    private void word(EnumValueDescriptor descriptor, E value) {
        String word = descriptor.getOptions().getExtension(RestOptions.json);
        if (!word.isEmpty()) {
            values.put(word, value);
        }
    }

    @Override
    public final E convert(String text) {
        E value = values.get(text);
        if (value == null) {
            throw new TypeConversionException("expected one of " + String.join(", ", values.keySet()));
        }
        return value;
    }

    @Override
    public final Iterator<String> iterator() {
        return values.keySet().iterator();
    }
}
