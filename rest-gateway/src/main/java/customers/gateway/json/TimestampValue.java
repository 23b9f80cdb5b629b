package customers.gateway.json;

import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Times: RFC 3339, read with any offset, written in UTC with exactly milliseconds. */
record TimestampValue() implements JsonValue {
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
    /** Java's own parser would take more: times without seconds, offsets with seconds, years of nine digits. */
    private static final Pattern RFC_3339 = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");

    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final String MALFORMED = "must be a time such as 2026-01-31T09:30:00.000Z";

    @Override
    public Object read(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw JsonPath.invalid(parser, MALFORMED);
        }
        return parse(JsonPath.current(parser), parser.getString());
    }

    @Override
    public Object parse(String field, String text) {
        if (!RFC_3339.matcher(text).matches()) {
            throw new InvalidInput(field, MALFORMED);
        }
        try {
            Instant time = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
            if (time.getEpochSecond() >= FIRST && time.getEpochSecond() <= LAST) {
                return Timestamp.newBuilder()
                        .setSeconds(time.getEpochSecond())
                        .setNanos(time.getNano())
                        .build();
            }
        } catch (DateTimeException noSuchTime) {
            // Said below: 31 June and an offset of 25 hours are malformed too.
        }
        throw new InvalidInput(field, MALFORMED);
    }

    @Override
    public void write(Object value, JsonGenerator generator) {
        Timestamp time = (Timestamp) value;
        generator.writeString(MILLISECONDS.format(Instant.ofEpochSecond(time.getSeconds(), time.getNanos())));
    }

    /** Outside of the years 1 to 9999 there is no RFC 3339. */
    @Override
    public boolean isWritable(Object value) {
        long second = ((Timestamp) value).getSeconds();
        return second >= FIRST && second <= LAST;
    }
}
