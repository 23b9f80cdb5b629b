package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import customers.v1.CreateLoginRequest;
import customers.v1.CreateMemberSsoLinkResponse;
import customers.v1.CreateWebsiteRequest;
import customers.v1.CreateWebsiteResponse;
import customers.v1.GetCustomersAddedRequest;
import customers.v1.GetCustomersAddedResponse;
import customers.v1.IntervalCount;
import customers.v1.ListActivitiesRequest;
import customers.v1.LoginInfo;
import customers.v1.NewWebsite;
import customers.v1.OpenSsoSessionResponse;
import customers.v1.StartPasswordRecoveryRequest;
import customers.v1.TimeInterval;
import customers.v1.UpdateMember;
import customers.v1.UpdateMemberRequest;
import customers.v1.WebsiteKind;
import io.grpc.Status;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes that look otherwise than most: GETs that create, parameters beside a body, times, lists that may be empty. */
class LifecycleTest extends HttpTest {
    @Test
    void makesALinkByAGet() throws Exception {
        SERVER.answerNext(CreateMemberSsoLinkResponse.newBuilder()
                .setUrl("https://x.example/login/sessions/sso?otp=" + ORG)
                .build());

        HttpResponse<String> answer = send(to("/orgs/" + ORG + "/members/" + ORG + "/sso"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("\"https://x.example/login/sessions/sso?otp=" + ORG + "\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void opensASessionByALink() throws Exception {
        SERVER.answerNext(
                OpenSsoSessionResponse.newBuilder().setSessionSecret("s3cret").build());

        HttpResponse<String> answer = send(anonymous("/login/sessions/sso?otp=" + ORG));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("s3cret");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("id0=s3cret;");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login/sessions/sso?otp=x", "/orgs/" + ORG + "/members/" + ORG + "/sso"})
    void neverRepeatsAGetThatChangesSomething(String path) throws Exception {
        Object down = Status.UNAVAILABLE.asRuntimeException();
        SERVER.answerNext(down, down);

        problem(send(to(path)), 503, "unavailable");
        assertThat(SERVER.calls()).hasSize(1);
    }

    @Test
    void readsTimesInParameters() throws Exception {
        send(to("/v2/orgs/" + ORG + "/activities?createdAfter=2026-01-31T10:30:00.5%2B01:00"
                + "&createdBefore=2026-01-31T09:30:01Z&kind=org.update"));

        assertThat(request())
                .isEqualTo(ListActivitiesRequest.newBuilder()
                        .setOrgId(ORG)
                        .setCreatedAfter(
                                Timestamp.newBuilder().setSeconds(1_769_851_800).setNanos(500_000_000))
                        .setCreatedBefore(Timestamp.newBuilder().setSeconds(1_769_851_801))
                        .setKind("org.update")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-01-31", "2026-02-30T00:00:00Z", "1769851800"})
    void refusesATimeThatIsNone(String time) throws Exception {
        HttpResponse<String> answer = send(to("/v2/orgs/" + ORG + "/activities?createdAfter=" + time));

        assertThat(violation(problem(answer, 400, "invalid_input"))).isEqualTo("createdAfter");
    }

    @Test
    void readsAParameterBesideTheBody() throws Exception {
        SERVER.answerNext(CreateWebsiteResponse.newBuilder().setId(ORG).build());

        HttpResponse<String> answer =
                send(post("/orgs/" + ORG + "/websites?kind=phpMyAdmin", "{\"domain\":\"a.example\"}"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(request())
                .isEqualTo(CreateWebsiteRequest.newBuilder()
                        .setOrgId(ORG)
                        .setKind(WebsiteKind.WEBSITE_KIND_PHP_MY_ADMIN)
                        .setWebsite(NewWebsite.newBuilder().setDomain("a.example"))
                        .build());
        HttpResponse<String> unknown = send(post("/orgs/" + ORG + "/websites?kind=shop", "{\"domain\":\"a.example\"}"));
        assertThat(violation(problem(unknown, 400, "invalid_input"))).isEqualTo("kind");
    }

    @Test
    void readsTheOrgOfALoginFromTheQueryAlone() throws Exception {
        send(post("/logins?orgId=" + ORG, "{\"email\":\"a@b.example\",\"name\":\"A\",\"orgId\":\"x\"}"));

        assertThat(request())
                .isEqualTo(CreateLoginRequest.newBuilder()
                        .setOrgId(ORG)
                        .setLogin(LoginInfo.newBuilder().setEmail("a@b.example").setName("A"))
                        .build());
    }

    @Test
    void answersARecoveryWithoutABody() throws Exception {
        HttpResponse<String> answer = send(anonymous("/login/password-recovery?realmId=" + ORG)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"email\":\"a@b.example\"}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(((StartPasswordRecoveryRequest) request()).getRealmId()).isEqualTo(ORG);
    }

    @Test
    void tellsTheServerThatAListIsToBeEmpty() throws Exception {
        send(to("/orgs/" + ORG + "/members/" + ORG)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"siteAccesses\":[],\"notifications\":null,\"rolesGiven\":true}")));

        assertThat(((UpdateMemberRequest) request()).getMember())
                .isEqualTo(UpdateMember.newBuilder().setSiteAccessesGiven(true).build());
    }

    @Test
    void countsByInterval() throws Exception {
        SERVER.answerNext(GetCustomersAddedResponse.newBuilder()
                .addIntervals(IntervalCount.newBuilder()
                        .setInterval(Timestamp.newBuilder()
                                .setSeconds(
                                        Instant.parse("2026-01-01T00:00:00Z").getEpochSecond())))
                .build());

        HttpResponse<String> answer = send(to("/orgs/" + ORG + "/stats/customers/added?timeInterval=month"));

        assertThat(answer.body()).isEqualTo("[{\"interval\":\"2026-01-01T00:00:00.000Z\",\"resourceCount\":0}]");
        assertThat(((GetCustomersAddedRequest) request()).getTimeInterval())
                .isEqualTo(TimeInterval.TIME_INTERVAL_MONTH);
    }

    private static Message request() {
        return SERVER.lastCall().request();
    }
}
