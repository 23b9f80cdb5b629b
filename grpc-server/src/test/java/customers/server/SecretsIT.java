package customers.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import customers.v1.CreateLoginRequest;
import customers.v1.CreateLoginResponse;
import customers.v1.CreateMemberRequest;
import customers.v1.CreateMemberSsoLinkRequest;
import customers.v1.CreateSessionRequest;
import customers.v1.CustomerServiceGrpc;
import customers.v1.FinishPasswordRecoveryRequest;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.LoginCreds;
import customers.v1.LoginInfo;
import customers.v1.LoginServiceGrpc;
import customers.v1.LoginUpdate;
import customers.v1.MemberServiceGrpc;
import customers.v1.NewMember;
import customers.v1.NewPassword;
import customers.v1.OpenSsoSessionRequest;
import customers.v1.PasswordRecovery;
import customers.v1.Role;
import customers.v1.SessionServiceGrpc;
import customers.v1.StartPasswordRecoveryRequest;
import customers.v1.UpdateLoginRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
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
        assertThat(secrets).hasSize(13).allMatch(secret -> secret.length() >= 5);
        assertThat(kept.lines).noneMatch(line -> secrets.stream().anyMatch(line::contains));
        assertThat(everythingKept())
                .isNotEmpty()
                .noneMatch(value -> secrets.stream().anyMatch(value::contains));
    }

    /** Every value of every row, as text and as the bytes it is. */
    private List<String> everythingKept() {
        List<String> values = new ArrayList<>();
        try (Connection connection = server.connect();
                Statement tables = connection.createStatement();
                ResultSet names = tables.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            while (names.next()) {
                try (Statement sql = connection.createStatement();
                        ResultSet rows = sql.executeQuery("SELECT * FROM " + names.getString(1))) {
                    addAll(rows, values);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    private static void addAll(ResultSet rows, List<String> values) throws SQLException {
        while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                byte[] bytes = rows.getBytes(i);
                if (bytes != null) {
                    values.add(new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
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
        return Stream.concat(
                        Stream.of(token, session, RunningServer.PASSWORD, "wrong but secret", "mistyped-secret"),
                        useSecretsOfPersons().stream())
                .toList();
    }

    private List<String> useSecretsOfPersons() {
        var logins = LoginServiceGrpc.newBlockingStub(server.channel());
        String first = "first-password-of-ann";
        CreateLoginResponse ann = RunningServer.authorized(logins)
                .createLogin(newLogin("ann@example.com").build());
        String invitation = server.secretMailedTo("ann@example.com");
        finish(invitation, first);
        String link = link(ann.getId());
        String otp = link.substring(link.indexOf("otp=") + 4);
        var sessions = SessionServiceGrpc.newBlockingStub(server.channel());
        String opened = sessions.openSsoSession(
                        OpenSsoSessionRequest.newBuilder().setOtp(otp).build())
                .getSessionSecret();
        String session = sessions.createSession(CreateSessionRequest.newBuilder()
                        .setCredentials(LoginCreds.newBuilder()
                                .setEmail("ann@example.com")
                                .setPassword(first))
                        .build())
                .getSessionSecret();
        String second = "second-password-of-ann";
        assertThat(RunningServer.with(logins, "x-session", session)
                        .updateLogin(UpdateLoginRequest.newBuilder()
                                .setLogin(LoginUpdate.newBuilder()
                                        .setPassword(second)
                                        .setCurrentPassword(first))
                                .build())
                        .hasLogin())
                .isTrue();
        String recovery = recover("ann@example.com");
        Refusals.of(() -> finish("no-secret-at-all", "third-password-of-ann"));
        return List.of(invitation, first, otp, opened, session, second, recovery, "third-password-of-ann");
    }

    private static CreateLoginRequest.Builder newLogin(String email) {
        return CreateLoginRequest.newBuilder()
                .setOrgId(RunningServer.shared().root())
                .setLogin(LoginInfo.newBuilder().setEmail(email).setName("Ann"));
    }

    private void finish(String secret, String password) {
        assertThat(LoginServiceGrpc.newBlockingStub(server.channel())
                        .finishPasswordRecovery(FinishPasswordRecoveryRequest.newBuilder()
                                .setSecret(secret)
                                .setPassword(NewPassword.newBuilder().setPassword(password))
                                .build()))
                .isNotNull();
    }

    private String link(String login) {
        var members = RunningServer.authorized(MemberServiceGrpc.newBlockingStub(server.channel()));
        String member = members.createMember(CreateMemberRequest.newBuilder()
                        .setOrgId(server.root())
                        .setMember(NewMember.newBuilder().setLoginId(login).addRoles(Role.ROLE_SUPPORT))
                        .build())
                .getId();
        return members.createMemberSsoLink(CreateMemberSsoLinkRequest.newBuilder()
                        .setOrgId(server.root())
                        .setMemberId(member)
                        .build())
                .getUrl();
    }

    private String recover(String email) {
        String before = server.secretMailedTo(email);
        assertThat(LoginServiceGrpc.newBlockingStub(server.channel())
                        .startPasswordRecovery(StartPasswordRecoveryRequest.newBuilder()
                                .setRecovery(PasswordRecovery.newBuilder().setEmail(email))
                                .build()))
                .isNotNull();
        return Awaitility.await().until(() -> server.secretMailedTo(email), secret -> !secret.equals(before));
    }

    private static CreateSessionRequest credentials(String password) {
        return CreateSessionRequest.newBuilder()
                .setCredentials(
                        LoginCreds.newBuilder().setEmail(RunningServer.EMAIL).setPassword(password))
                .build();
    }
}
