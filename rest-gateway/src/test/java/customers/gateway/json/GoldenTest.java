package customers.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every shape of answer, held to a file that a person has read. */
class GoldenTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonTypes TYPES = new JsonTypes();

    static Stream<Arguments> samples() {
        return Stream.of(
                        Stream.of(Sample.values()).map(sample -> Arguments.of(sample, sample.message())),
                        Stream.of(LifecycleSample.values()).map(sample -> Arguments.of(sample, sample.message())),
                        Stream.of(WebhookSample.values()).map(sample -> Arguments.of(sample, sample.message())))
                .flatMap(samples -> samples);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void printsTheGoldenFile(Enum<?> sample, Message message) throws IOException {
        assertThat(pretty(print(message))).isEqualToIgnoringNewLines(golden(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatItPrints(Enum<?> sample, Message message) throws IOException {
        Message.Builder read = message.newBuilderForType();
        Json.read(golden(sample).getBytes(StandardCharsets.UTF_8), TYPES.of(message), read);

        assertThat(read.build()).isEqualTo(message);
    }

    private static byte[] print(Message message) {
        return Json.write(generator -> TYPES.of(message).write(message, generator));
    }

    /** A tree keeps order, and tells 1 from 1.0 and from "1". */
    private static String pretty(byte[] json) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(json));
    }

    private static String golden(Enum<?> sample) throws IOException {
        String name = "/golden/" + sample.name().toLowerCase(java.util.Locale.ROOT) + ".json";
        try (InputStream file = GoldenTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
