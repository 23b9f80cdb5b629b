package customers.gateway.json;

import com.google.protobuf.Message;
import com.google.protobuf.UnsafeByteOperations;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** JSON as bytes: what is read is checked to the last byte, what is written is UTF-8 without blanks. */
public final class Json {
    /** The name of the whole body in a violation. */
    static final String BODY = "body";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Names come from callers: kept in a table that all threads share, they would fill it.
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(64).build())
            .build();

    private Json() {}

    /** Reads an object into a builder, or says with {@link InvalidInput} what is wrong with it. */
    public static void read(byte[] body, MessageValue type, Message.Builder builder) {
        // Jackson takes overlong forms and surrogates for characters, so bytes are checked before.
        if (!UnsafeByteOperations.unsafeWrap(body).isValidUtf8()) {
            throw new InvalidInput(BODY, "must be valid UTF-8");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            read(parser, type, builder);
        }
    }

    private static void read(JsonParser parser, MessageValue type, Message.Builder builder) {
        try {
            if (parser.nextToken() == null) {
                throw new InvalidInput(BODY, "must not be empty");
            }
            type.readInto(builder, parser);
            if (parser.nextToken() != null) {
                throw new InvalidInput(BODY, "must be one JSON object and nothing after it");
            }
        } catch (JacksonException malformed) {
            throw invalid(parser, malformed);
        }
    }

    private static InvalidInput invalid(JsonParser parser, JacksonException malformed) {
        if (malformed.getOriginalMessage().startsWith("Duplicate")) {
            return JsonPath.invalid(parser, "must be given once");
        }
        var place = malformed.getLocation();
        String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return new InvalidInput(BODY, "is not valid JSON" + where);
    }

    /** The bytes of what is written to the generator. */
    public static byte[] write(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.accept(generator);
        }
        return bytes.toByteArray();
    }
}
