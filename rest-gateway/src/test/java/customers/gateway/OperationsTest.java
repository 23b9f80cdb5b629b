package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import customers.v1.CreateCustomerRequest;
import customers.v1.CreateCustomerResponse;
import customers.v1.CreateSessionRequest;
import customers.v1.CreateSessionResponse;
import customers.v1.CustomerSortBy;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.GetVersionResponse;
import customers.v1.LifecycleStatus;
import customers.v1.ListAccessTokensResponse;
import customers.v1.LoginMembership;
import customers.v1.LoginMemberships;
import customers.v1.OrgAccessToken;
import customers.v1.SortOrder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request becomes upstream, and what an answer becomes downstream. */
class OperationsTest extends HttpTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "/api"})
    void createsACustomerAtBothPrefixes(String prefix) throws Exception {
        SERVER.answerNext(CreateCustomerResponse.newBuilder().setId(ORG).build());

        HttpResponse<String> answer = send(post(prefix + CUSTOMERS, "{\"name\":\"Zoë 🦊\",\"unknown\":[{}]}"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"id\":\"" + ORG + "\"}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        CreateCustomerRequest request =
                (CreateCustomerRequest) SERVER.lastCall().request();
        assertThat(request.getOrgId()).isEqualTo(ORG);
        assertThat(request.getCustomer().getName()).isEqualTo("Zoë 🦊");
    }

    @Test
    void bindsEveryQueryParameter() throws Exception {
        send(to(CUSTOMERS + "?offset=20&limit=10&sortBy=createdAt&sortOrder=desc&recursive=True&maxDepth=2"
                + "&status=deleted&planId=9007199254740993&unknown=%C3%A4&other"));

        assertThat(SERVER.lastCall().request())
                .isEqualTo(GetOrgCustomersRequest.newBuilder()
                        .setOrgId(ORG)
                        .setOffset(20)
                        .setLimit(10)
                        .setSortBy(CustomerSortBy.CUSTOMER_SORT_BY_CREATED_AT)
                        .setSortOrder(SortOrder.SORT_ORDER_DESC)
                        .setRecursive(true)
                        .setMaxDepth(2)
                        .setStatus(LifecycleStatus.LIFECYCLE_STATUS_DELETED)
                        .setPlanId(9_007_199_254_740_993L)
                        .build());
    }

    @ParameterizedTest
    @CsvSource({"true,true", "TRUE,true", "True,true", "1,true", "false,false", "False,false", "0,false"})
    void takesBooleansAsClientsWriteThem(String written, boolean meant) throws Exception {
        send(to(CUSTOMERS + "?recursive=" + written));

        assertThat(((GetOrgCustomersRequest) SERVER.lastCall().request()).getRecursive())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=,limit",
        "limit=ten,limit",
        "limit=1.5,limit",
        "limit=+1,limit",
        "limit=99999999999,limit",
        "limit=1&limit=2,limit",
        "offset=99999999999999999999,offset",
        "planId=x,planId",
        "recursive=yes,recursive",
        "recursive,recursive",
        "sortBy=owner,sortBy",
        "sortBy=,sortBy",
        "sortOrder=up,sortOrder",
        "status=gone,status"
    })
    void refusesAMalformedParameterByItsName(String query, String name) throws Exception {
        assertThat(violation(problem(send(to(CUSTOMERS + "?" + query)), 400, "invalid_input")))
                .isEqualTo(name);
        assertThat(SERVER.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.0", "99999999999999999999", "%20"})
    void refusesANumberInThePathByItsName(String planId) throws Exception {
        assertThat(violation(problem(send(to("/orgs/" + ORG + "/plans/" + planId)), 400, "invalid_input")))
                .isEqualTo("plan_id");
    }

    @Test
    void answersAStringAsAString() throws Exception {
        SERVER.answerNext(GetVersionResponse.newBuilder().setVersion("0.1.0").build());

        HttpResponse<String> answer = send(anonymous("/version"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("\"0.1.0\"");
    }

    @Test
    void passesOnAnAnswerOfManyMegabytes() throws Exception {
        SERVER.answerNext(GetVersionResponse.newBuilder()
                .setVersion("x".repeat(6_000_000))
                .build());

        assertThat(send(anonymous("/version")).body()).hasSize(6_000_002);
    }

    @Test
    void answersABareArray() throws Exception {
        SERVER.answerNext(ListAccessTokensResponse.newBuilder()
                .addAccessTokens(OrgAccessToken.newBuilder().setId(ORG).setFirstFive("abcde"))
                .build());

        HttpResponse<String> answer = send(to("/orgs/" + ORG + "/access_tokens"));

        assertThat(answer.body()).isEqualTo("[{\"id\":\"" + ORG + "\",\"firstFive\":\"abcde\",\"roles\":[]}]");
    }

    @Test
    void answers204AndEmptyMessagesWithoutABody() throws Exception {
        HttpResponse<String> updated = send(to("/orgs/" + ORG)
                .header("Content-Type", "application/json")
                .header("Accept", "text/html")
                .method("PATCH", BodyPublishers.ofString("{\"isSuspended\":true}")));
        HttpResponse<String> loggedOut = send(to("/login/sessions/current").DELETE());

        assertThat(updated.statusCode()).isEqualTo(204);
        assertThat(updated.body()).isEmpty();
        assertThat(loggedOut.statusCode()).isEqualTo(200);
        assertThat(loggedOut.body()).isEmpty();
        assertThat(loggedOut.headers().firstValue("Set-Cookie").orElseThrow()).contains("id0=;", "Max-Age=0", "Path=/");
    }

    @Test
    void opensASessionByACookieAndKeepsTheSecretOutOfTheBody() throws Exception {
        SERVER.answerNext(CreateSessionResponse.newBuilder()
                .setSessionSecret("s3cret")
                .setExpiresAt(Timestamp.newBuilder()
                        .setSeconds(Instant.now().plusSeconds(3600).getEpochSecond()))
                .setLoginMemberships(LoginMemberships.newBuilder()
                        .addMemberships(LoginMembership.newBuilder().setOrgId(ORG)))
                .build());

        HttpResponse<String> answer =
                send(post("/login/sessions?realmId=" + ORG, "{\"email\":\"a@b.example\",\"password\":\"p\"}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("memberships").path(0).path("orgId").asString())
                .isEqualTo(ORG);
        assertThat(answer.body()).doesNotContain("s3cret");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("id0=s3cret; Path=/; Max-Age=3")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        CreateSessionRequest request = (CreateSessionRequest) SERVER.lastCall().request();
        assertThat(request.getRealmId()).isEqualTo(ORG);
        assertThat(request.getCredentials().getPassword()).isEqualTo("p");
        assertThat(SERVER.lastCall().header("authorization")).isNull();
    }

    @Test
    void servesItsDescription() throws Exception {
        HttpResponse<String> answer = send(anonymous("/openapi.yaml"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("openapi: 3.0.3");
    }
}
