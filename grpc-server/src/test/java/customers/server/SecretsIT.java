package customers.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import customers.v1.CreateSessionRequest;
import customers.v1.CustomerServiceGrpc;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.LoginCreds;
import customers.v1.Role;
import customers.v1.SessionServiceGrpc;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever is logged, at any level, no secret is. */
class SecretsIT {
    private final RunningServer server = RunningServer.shared();

    private static final class Kept extends AppenderBase<ILoggingEvent> {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLoggerName() + ": " + event.getFormattedMessage() + " " + event.getMDCPropertyMap());
        }
    }

    @Test
    void areNotLoggedEvenWhenEverythingIs() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger client = (Logger) LoggerFactory.getLogger("io.grpc.netty.NettyClientHandler");
        Level before = root.getLevel();
        Kept kept = new Kept();
        kept.setContext(root.getLoggerContext());
        kept.start();
        client.setLevel(Level.ERROR); // the test's own client, not the server
        root.addAppender(kept);
        var console = root.getAppender("console");
        assertThat(console).isNotNull();
        root.detachAppender(console);
        root.setLevel(Level.TRACE);
        List<String> secrets;
        try {
            secrets = useSecrets();
        } finally {
            root.setLevel(before);
            root.detachAppender(kept);
            root.addAppender(console);
        }
        assertThat(kept.lines).anyMatch(line -> line.startsWith("customers.call: ") && line.contains("requestId"));
        assertThat(secrets).hasSize(5).allMatch(secret -> secret.length() >= 5);
        assertThat(kept.lines).noneMatch(line -> secrets.stream().anyMatch(line::contains));
    }

    private List<String> useSecrets() {
        String token = server.newToken(Role.ROLE_SUPER_ADMIN);
        GetOrgCustomersRequest listing =
                GetOrgCustomersRequest.newBuilder().setOrgId(server.root()).build();
        var customers = CustomerServiceGrpc.newBlockingStub(server.channel());
        assertThat(RunningServer.with(customers, "authorization", "Bearer " + token)
                        .getOrgCustomers(listing)
                        .getTotal())
                .isNotNegative();
        var sessions = SessionServiceGrpc.newBlockingStub(server.channel());
        String session =
                sessions.createSession(credentials(RunningServer.PASSWORD)).getSessionSecret();
        assertThat(RunningServer.with(customers, "x-session", session)
                        .getOrgCustomers(listing)
                        .getTotal())
                .isNotNegative();
        Refusals.of(() -> sessions.createSession(credentials("wrong but secret")));
        Refusals.of(() -> RunningServer.with(customers, "authorization", "Bearer mistyped-secret")
                .getOrgCustomers(listing));
        return Stream.of(token, session, RunningServer.PASSWORD, "wrong but secret", "mistyped-secret")
                .toList();
    }

    private static CreateSessionRequest credentials(String password) {
        return CreateSessionRequest.newBuilder()
                .setCredentials(
                        LoginCreds.newBuilder().setEmail(RunningServer.EMAIL).setPassword(password))
                .build();
    }
}
