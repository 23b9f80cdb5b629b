package customers.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import customers.v1.NewAccessToken;
import customers.v1.NewPlan;
import customers.v1.NewServer;
import customers.v1.NewSubscription;
import customers.v1.UpdateMember;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that were right once: whatever is done to them, they are a message or the caller's mistake, and never a bug. */
class JsonFuzzTest {
    private static final int ROUNDS = 5_000;
    private static final JsonTypes TYPES = new JsonTypes();
    private static final List<String> PIECES = List.of(
            "null",
            "true",
            "1e999999999",
            "-1",
            "1.5",
            "\"\"",
            "\"\\ud800\"",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            "\"",
            "\\u",
            "\\",
            "[[[[[[[[",
            "{\"a\":",
            "\0",
            "\u00ff",
            "\uFEFF",
            "//",
            "NaN",
            "99999999999999999999",
            "\"name\":\"x\",");
    private static final List<Seed> SEEDS = List.of(
            new Seed(NewPlan.getDefaultInstance(), """
                    {"name":"Gold","resources":[{"name":"websites","total":10},{"name":"diskspace"}],
                    "allowances":[{"name":"ssh"}],"selections":[{"name":"a","value":"b"}],"serverGroupIds":["x"],
                    "planType":"shared","cgroupLimits":{"nproc":1,"virtualCpus":1.5},"allowedPhpVersions":["php84"]}"""),
            new Seed(NewSubscription.getDefaultInstance(), """
                    {"planId":7,"dedicatedServers":{"appServerId":"x"},"friendlyName":"é🦊"}"""),
            new Seed(NewAccessToken.getDefaultInstance(), """
                    {"roles":["Owner","SuperAdmin"],"tokenExpires":"2026-01-31T09:30:00.000Z","friendlyName":null}"""),
            new Seed(NewServer.getDefaultInstance(), """
                    {"friendlyName":"a","hostname":"b","ips":[{"ip":"192.0.2.1","isPrimary":true}]}"""),
            new Seed(UpdateMember.getDefaultInstance(), """
                    {"roles":["Support"],"siteAccesses":[],"notifications":["quota"]}"""));

    private record Seed(Message type, String body) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 20260131, 424242})
    void readsOrRefuses(long seed) {
        Random random = new Random(seed);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Seed start = SEEDS.get(random.nextInt(SEEDS.size()));
            byte[] body = mutated(start.body(), random);
            read += isRead(start.type(), body, "seed " + seed + ", round " + round) ? 1 : 0;
        }
        assertThat(read).as("both outcomes are met").isBetween(ROUNDS / 100, ROUNDS * 99 / 100);
    }

    private static boolean isRead(Message type, byte[] body, String place) {
        Message.Builder builder = type.newBuilderForType();
        MessageValue codec = TYPES.of(type);
        try {
            Json.read(body, codec, builder);
        } catch (InvalidInput mistake) {
            assertThat(mistake.field()).as(place).isNotBlank();
            return false;
        } catch (RuntimeException bug) {
            throw new AssertionError(place + ": " + new String(body, StandardCharsets.UTF_8), bug);
        }
        Message message = builder.build();
        byte[] printed = Json.write(generator -> codec.write(message, generator));
        Message.Builder again = type.newBuilderForType();
        Json.read(printed, codec, again);
        assertThat(again.build().getSerializedSize()).as(place).isLessThanOrEqualTo(message.getSerializedSize());
        return true;
    }

    private static byte[] mutated(String body, Random random) {
        StringBuilder text = new StringBuilder(body);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(20))));
                default -> text.insert(at, (char) random.nextInt(0x180));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
