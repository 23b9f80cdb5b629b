package customers.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import customers.v1.PhpVersion;
import customers.v1.UpdatePlan;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a change an empty list means none and no list means as it is: the message tells, the JSON need not. */
class GivenListTest {
    private static final MessageValue TYPE = new JsonTypes().of(UpdatePlan.getDefaultInstance());

    @Test
    void tellsThatAListWasGiven() {
        UpdatePlan change = read("{\"serverGroupIds\":[],\"allowedPhpVersions\":[\"php84\"]}");

        assertThat(change)
                .isEqualTo(UpdatePlan.newBuilder()
                        .setServerGroupIdsGiven(true)
                        .addAllowedPhpVersions(PhpVersion.PHP_VERSION_PHP84)
                        .setAllowedPhpVersionsGiven(true)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"serverGroupIds\":null,\"allowedPhpVersions\":null}",
                "{\"serverGroupIdsGiven\":true,\"server_group_ids_given\":true,\"allowedPhpVersionsGiven\":\"x\"}"
            })
    void takesNothingElseForIt(String body) {
        assertThat(read(body)).isEqualTo(UpdatePlan.getDefaultInstance());
    }

    @Test
    void neverWritesIt() {
        UpdatePlan change = UpdatePlan.newBuilder().setServerGroupIdsGiven(true).build();

        assertThat(new String(Json.write(generator -> TYPE.write(change, generator)), StandardCharsets.UTF_8))
                .isEqualTo("{\"serverGroupIds\":[]}");
    }

    private static UpdatePlan read(String body) {
        UpdatePlan.Builder change = UpdatePlan.newBuilder();
        Json.read(body.getBytes(StandardCharsets.UTF_8), TYPE, change);
        return change.build();
    }
}
