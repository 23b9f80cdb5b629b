package customers.server.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customers.server.RunningServer;
import customers.v1.AccessTokenServiceGrpc;
import customers.v1.AccessTokenServiceGrpc.AccessTokenServiceBlockingStub;
import customers.v1.CreateAccessTokenRequest;
import customers.v1.CreateAccessTokenResponse;
import customers.v1.ListAccessTokensRequest;
import customers.v1.NewAccessToken;
import customers.v1.RevokeAccessTokenRequest;
import customers.v1.Role;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each remembers for longer than any test waits, so what the other did it knows from the feed. */
class TwoServersIT {
    private static final String LONG = "--customers.cache.life=1m";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static RunningServer one;
    private static RunningServer two;

    @BeforeAll
    static void start() {
        one = RunningServer.start(LONG);
        two = one.beside(LONG);
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    private static AccessTokenServiceBlockingStub tokens(RunningServer server, String token) {
        return RunningServer.with(
                AccessTokenServiceGrpc.newBlockingStub(server.channel()), "authorization", "Bearer " + token);
    }

    private static CreateAccessTokenRequest newToken() {
        return CreateAccessTokenRequest.newBuilder()
                .setOrgId(one.root())
                .setAccessToken(NewAccessToken.newBuilder().addRoles(Role.SUPER_ADMIN))
                .build();
    }

    /** How a read with the token ends. */
    private static Code read(RunningServer server, String token) {
        try {
            tokens(server, token)
                    .listAccessTokens(ListAccessTokensRequest.newBuilder()
                            .setOrgId(one.root())
                            .build());
            return Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        }
    }

    @Test
    void aTokenIsKnownToBothAtOnceAndRevokedForBoth() {
        CreateAccessTokenResponse created = tokens(one, RunningServer.TOKEN).createAccessToken(newToken());
        String token = created.getUnencryptedToken();
        assertThat(read(one, token)).isEqualTo(Code.OK);
        assertThat(read(two, token)).isEqualTo(Code.OK);
        tokens(one, RunningServer.TOKEN)
                .revokeAccessToken(RevokeAccessTokenRequest.newBuilder()
                        .setOrgId(one.root())
                        .setTokenId(created.getId())
                        .build());
        assertThat(read(one, token)).isEqualTo(Code.UNAUTHENTICATED);
        await().atMost(PATIENCE).until(() -> read(two, token) == Code.UNAUTHENTICATED);
    }

    /** Nothing of it is in the feed, so the other remembers the token until it is told what comes of nothing. */
    @Test
    void noNewCredentialComesOfARevokedOne() throws Exception {
        CreateAccessTokenResponse created = tokens(one, RunningServer.TOKEN).createAccessToken(newToken());
        String token = created.getUnencryptedToken();
        assertThat(read(two, token)).isEqualTo(Code.OK);
        try (var connection = one.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM access_tokens WHERE HEX(id) = UPPER('"
                    + created.getId().replace("-", "") + "')");
        }
        assertThat(read(two, token)).isEqualTo(Code.OK);
        assertThat(Code.UNAUTHENTICATED).isEqualTo(codeOfNewToken(two, token));
    }

    private static Code codeOfNewToken(RunningServer server, String token) {
        try {
            tokens(server, token).createAccessToken(newToken());
            return Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        }
    }

    @Test
    void tellsHowMuchIsRemembered() throws IOException, InterruptedException {
        read(one, RunningServer.TOKEN);
        read(one, RunningServer.TOKEN);
        String metrics = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(one.management("/metrics")))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        assertThat(metrics.lines().filter(line -> line.startsWith("cache_")))
                .anyMatch(line -> line.matches("cache_gets_total\\{.*tokens.*result=\"hit\".*} [1-9].*"))
                .anyMatch(line -> line.matches("cache_size\\{.*tokens.*} [1-9].*"))
                .anyMatch(line -> line.startsWith("cache_evictions_total{") && line.contains("lineages"));
    }
}
