package customers.cli.input;

import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment as RFC 3339 has it, with any offset. */
public final class Moment implements ITypeConverter<Instant> {
    /** The moment as it is sent. */
    public static Timestamp sent(Instant moment) {
        return Timestamp.newBuilder()
                .setSeconds(moment.getEpochSecond())
                .setNanos(moment.getNano())
                .build();
    }

    @Override
    public Instant convert(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException("expected a moment such as 2027-01-31T09:30:00Z, not \"" + text + "\"");
        }
    }
}
