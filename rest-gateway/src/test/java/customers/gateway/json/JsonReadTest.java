package customers.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Timestamp;
import customers.v1.NewAccessToken;
import customers.v1.NewPlan;
import customers.v1.OrgUpdate;
import customers.v1.PhpVersion;
import customers.v1.PlanResource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies: what is taken, and what is refused by which name. */
class JsonReadTest {
    private static final JsonTypes TYPES = new JsonTypes();
    private static final MessageValue PLAN = TYPES.of(NewPlan.getDefaultInstance());

    @Test
    void readsEveryKindOfField() {
        NewPlan plan = plan("""
                {"name": "Gold \\u00e9 \\ud83e\\udd8a", "resources": [{"name": "websites", "total": 9007199254740993}],
                 "serverGroupIds": ["a"], "planType": "dedicated", "allowedPhpVersions": ["php84"],
                 "cgroupLimits": {"nproc": 5, "virtualCpus": 1.5}, "redisAllowed": true}""");

        assertThat(plan.getName()).isEqualTo("Gold é 🦊");
        assertThat(plan.getResources(0).getTotal()).isEqualTo(9_007_199_254_740_993L);
        assertThat(plan.getServerGroupIdsList()).containsExactly("a");
        assertThat(plan.getAllowedPhpVersionsList()).containsExactly(PhpVersion.PHP_VERSION_PHP84);
        assertThat(plan.getCgroupLimits().getVirtualCpus()).isEqualTo(1.5);
        assertThat(plan.getRedisAllowed()).isTrue();
    }

    @Test
    void takesNullForAbsence() {
        assertThat(plan("""
                {"name": null, "resources": null, "planType": null, "cgroupLimits": null, "redisAllowed": null}""")).isEqualTo(NewPlan.getDefaultInstance());
        PlanResource unlimited =
                plan("{\"resources\":[{\"name\":\"websites\",\"total\":null}]}").getResources(0);
        assertThat(unlimited.hasTotal()).isFalse();
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        assertThat(plan("{\"x\":1,\"y\":{\"name\":[{\"z\":null}]},\"name\":\"a\"}")
                        .getName())
                .isEqualTo("a");
    }

    @Test
    void tellsUnsetFromZero() {
        assertThat(plan("{\"redisAllowed\":false}").hasRedisAllowed()).isTrue();
        assertThat(plan("{}").hasRedisAllowed()).isFalse();
        assertThat(plan("{\"resources\":[{\"total\":0}]}").getResources(0).hasTotal())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0,1",
        "1e3,1000",
        "1E+3,1000",
        "-0,0",
        "-0.0,0",
        "10e-1,1",
        "0e999999999,0",
        "9223372036854775807,9223372036854775807",
        "9.223372036854775807e18,9223372036854775807"
    })
    void takesWhatIsAWholeNumber(String written, long meant) {
        assertThat(plan("{\"resources\":[{\"total\":" + written + "}]}")
                        .getResources(0)
                        .getTotal())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"5\"",
                "true",
                "1.5",
                "1e-1",
                "9223372036854775808",
                "-9223372036854775809",
                "1e19",
                "1e999999999",
                "1e-999999999",
                "1e99999999999",
                "123456789012345678901234567890",
                "{}",
                "[]",
                "[5]"
            })
    void refusesWhatIsNone(String written) {
        InvalidInput refused = refusal("{\"resources\":[{},{\"total\":" + written + "}]}");

        assertThat(refused.field()).isEqualTo("resources[1].total");
        assertThat(refused.reason()).startsWith("must be a whole number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":1}|name|must be a string",
                "{\"name\":\"\\ud800\"}|name|must be valid Unicode, without lone surrogates",
                "{\"name\":\"\\udc00\\ud800\"}|name|must be valid Unicode, without lone surrogates",
                "{\"name\":\"a\",\"name\":\"b\"}|name|must be given once",
                "{\"x\":{\"y\":1,\"y\":1}}|x.y|must be given once",
                "{\"resources\":{}}|resources|must be an array",
                "{\"resources\":[null]}|resources[0]|must not be null",
                "{\"resources\":[[]]}|resources[0]|must be an object",
                "{\"resources\":[{\"name\":{}}]}|resources[0].name|must be a string",
                "{\"serverGroupIds\":[\"a\",1]}|serverGroupIds[1]|must be a string",
                "{\"planType\":\"SHARED\"}|planType|must be one of shared, dedicated",
                "{\"planType\":1}|planType|must be one of shared, dedicated",
                "{\"cgroupLimits\":[]}|cgroupLimits|must be an object",
                "{\"cgroupLimits\":{\"virtualCpus\":\"1\"}}|cgroupLimits.virtualCpus|must be a number",
                "{\"cgroupLimits\":{\"virtualCpus\":1e999}}|cgroupLimits.virtualCpus|must be a number in the range of a double",
                "{\"redisAllowed\":\"true\"}|redisAllowed|must be true or false",
                "{\"redisAllowed\":1}|redisAllowed|must be true or false"
            })
    void refusesByTheName(String body, String field, String reason) {
        InvalidInput refused = refusal(body);

        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nul",
                "{\"name\":NaN}",
                "{\"name\":\"a\n\"}",
                "{\"name\":\"\\x\"}",
                "{]",
                "\0{}",
                "{\"resources\":[{\"total\":01}]}",
                "{\"resources\":[{\"total\":+1}]}",
                "{\"resources\":[{\"total\":.5}]}"
            })
    void refusesWhatIsNoJson(String body) {
        assertThat(refusal(body).field()).isEqualTo("body");
    }

    @Test
    void refusesWhatGoesTooDeepOrOnTooLong() {
        assertThat(refusal("{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}").field())
                .isEqualTo("body");
        assertThat(refusal("{\"resources\":[{\"total\":" + "1".repeat(5000) + "}]}")
                        .field())
                .isEqualTo("body");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x80, 0xff, 0xc3})
    void refusesBrokenUtf8(int octet) {
        byte[] body = "{\"name\":\"a?\"}".getBytes(StandardCharsets.UTF_8);
        body[10] = (byte) octet;

        assertThat(refusal(body).reason()).isEqualTo("must be valid UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T09:30:00Z,2026-01-31T09:30:00Z",
        "2026-01-31t09:30:00.5z,2026-01-31T09:30:00.5Z",
        "2026-01-31T09:30:00.123456789+05:30,2026-01-31T04:00:00.123456789Z",
        "2026-01-31T09:30:00-00:00,2026-01-31T09:30:00Z"
    })
    void takesTimesOfAnyOffset(String written, Instant meant) {
        Timestamp time = ((NewAccessToken) read(NewAccessToken.newBuilder(), "{\"tokenExpires\":\"" + written + "\"}"))
                .getTokenExpires();

        assertThat(Instant.ofEpochSecond(time.getSeconds(), time.getNanos())).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-31",
                "2026-01-31T09:30Z",
                "2026-01-31T09:30:00",
                "2026-02-30T00:00:00Z",
                "2026-01-31T24:00:01Z",
                "2026-01-31T09:30:00+25:00",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-01:00",
                "2026-01-31 09:30:00Z",
                "1769851800"
            })
    void refusesWhatIsNoTime(String written) {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> read(NewAccessToken.newBuilder(), "{\"tokenExpires\":\"" + written + "\"}"));

        assertThat(refused.field()).isEqualTo("tokenExpires");
    }

    @Test
    void listsTheNamesOfAnEnum() {
        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> read(OrgUpdate.newBuilder(), "{\"status\":\"gone\"}"));

        assertThat(refused.reason()).isEqualTo("must be one of active, suspended, deleted");
    }

    private static NewPlan plan(String body) {
        return (NewPlan) read(NewPlan.newBuilder(), body);
    }

    private static com.google.protobuf.Message read(com.google.protobuf.Message.Builder into, String body) {
        Json.read(body.getBytes(StandardCharsets.UTF_8), TYPES.of(into.getDefaultInstanceForType()), into);
        return into.build();
    }

    private static InvalidInput refusal(String body) {
        return refusal(body.getBytes(StandardCharsets.UTF_8));
    }

    private static InvalidInput refusal(byte[] body) {
        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> Json.read(body, PLAN, NewPlan.newBuilder()));
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }
}
