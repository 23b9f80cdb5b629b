package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import customers.v1.GetOrgCustomersResponse;
import customers.v1.GetOrgResponse;
import customers.v1.Org;
import customers.v1.UpdateOrgRequest;
import io.grpc.Status.Code;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Versions go and come as headers, whatever else the query and the bodies say. */
class ConditionalTest extends HttpTest {
    private static final String PATH = "/orgs/" + ORG;
    private static final Org VERSIONED =
            Org.newBuilder().setId(ORG).setEtag("\"v1\"").build();

    private HttpRequest.Builder patch(String body) {
        return to(PATH).header("Content-Type", "application/json").method("PATCH", BodyPublishers.ofString(body));
    }

    private static UpdateOrgRequest received() {
        return (UpdateOrgRequest) SERVER.lastCall().request();
    }

    @Test
    void answersTheVersionOfTheOneResourceAsAHeaderAndNotInItsBody() throws Exception {
        SERVER.answerNext(GetOrgResponse.newBuilder().setOrg(VERSIONED).build());
        HttpResponse<String> answer = send(to(PATH));

        assertThat(answer.headers().allValues("ETag")).containsExactly("\"v1\"");
        assertThat(answer.body()).contains(ORG).doesNotContain("etag", "v1");
    }

    @Test
    void answersNoVersionWhereThereIsNoneOrWhereThereAreMany() throws Exception {
        SERVER.answerNext(
                GetOrgResponse.newBuilder()
                        .setOrg(VERSIONED.toBuilder().clearEtag())
                        .build(),
                GetOrgCustomersResponse.newBuilder().addItems(VERSIONED).build());
        assertThat(send(to(PATH)).headers().allValues("ETag")).isEmpty();
        HttpResponse<String> listing = send(to(CUSTOMERS));

        assertThat(listing.headers().allValues("ETag")).isEmpty();
        assertThat(listing.body()).contains(ORG).doesNotContain("etag", "v1");
    }

    @Test
    void passesTheConditionOnAsItWasSent() throws Exception {
        send(patch("{}").header("If-Match", "\"v1\""));
        assertThat(received().getIfMatch()).isEqualTo("\"v1\"");
        send(patch("{}").header("If-Match", "\"v1\"").header("If-Match", "W/\"v2\""));
        assertThat(received().getIfMatch()).isEqualTo("\"v1\", W/\"v2\"");
    }

    @Test
    void takesNoConditionFromElsewhere() throws Exception {
        send(to(PATH + "?ifMatch=x&if_match=y&If-Match=z")
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"ifMatch\":\"x\",\"if_match\":\"y\"}")));
        assertThat(received().hasIfMatch()).isFalse();
    }

    @Test
    void answersWhatIsStaleAsFailedPrecondition() throws Exception {
        SERVER.answerNext(Failures.of(Code.ABORTED, "FAILED_PRECONDITION", "It was changed."));
        problem(send(patch("{}").header("If-Match", "\"v1\"")), 412, "failed_precondition");
        assertThat(SERVER.calls()).hasSize(1);
    }

    @Test
    void namesTheHeaderThatIsMalformed() throws Exception {
        SERVER.answerNext(Failures.invalidInput("if_match", "must be * or a list"));
        assertThat(problem(send(patch("{}").header("If-Match", "v1")), 400, "invalid_input")
                        .get("violations")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("If-Match");
    }
}
