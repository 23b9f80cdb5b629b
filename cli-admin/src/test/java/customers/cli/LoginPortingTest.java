package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import customers.v1.CreateLoginRequest;
import customers.v1.CreateLoginResponse;
import customers.v1.CreateMemberRequest;
import customers.v1.CreateMemberResponse;
import customers.v1.GetOrgCustomersResponse;
import customers.v1.ListMembersRequest;
import customers.v1.ListMembersResponse;
import customers.v1.ListOrgLoginsResponse;
import customers.v1.Login;
import customers.v1.LoginInfo;
import customers.v1.Member;
import customers.v1.Org;
import io.grpc.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins that are carried in from files and out again. The server keeps emails and memberships unique, as the real one. */
class LoginPortingTest {
    private static final String HEADINGS = "customerId,email,name,roles,password\n";

    private final Cli cli = new Cli();
    private final List<LoginInfo> logins = new ArrayList<>();
    private final Map<String, Member> members = new LinkedHashMap<>();

    @TempDir
    private Path files;

    @BeforeEach
    void serve() {
        cli.server
                .answer("CreateLogin", this::login)
                .answer("ListOrgLogins", message -> logins())
                .answer("CreateMember", this::member)
                .answer("ListMembers", this::members)
                .answer(
                        "GetOrgCustomers",
                        message -> GetOrgCustomersResponse.newBuilder()
                                .addItems(Org.newBuilder()
                                        .setId("c1")
                                        .setName("One")
                                        .setExternalId("x1"))
                                .addItems(Org.newBuilder().setId("c2").setName("Two"))
                                .build());
    }

    private synchronized Message login(Message message) {
        LoginInfo login = ((CreateLoginRequest) message).getLogin();
        if (logins.stream().anyMatch(other -> other.getEmail().equals(login.getEmail()))) {
            throw Status.ALREADY_EXISTS.asRuntimeException();
        }
        logins.add(login);
        return CreateLoginResponse.newBuilder().setId("login-" + logins.size()).build();
    }

    private Message logins() {
        ListOrgLoginsResponse.Builder page = ListOrgLoginsResponse.newBuilder();
        for (int i = 0; i < logins.size(); i++) {
            page.addItems(Login.newBuilder()
                    .setId("login-" + (i + 1))
                    .setEmail(logins.get(i).getEmail())
                    .setName(logins.get(i).getName()));
        }
        return page.build();
    }

    private synchronized Message member(Message message) {
        CreateMemberRequest request = (CreateMemberRequest) message;
        String loginId = request.getMember().getLoginId();
        LoginInfo login = logins.get(Integer.parseInt(loginId.substring("login-".length())) - 1);
        Member member = Member.newBuilder()
                .setId("member-" + members.size())
                .setLoginId(loginId)
                .setEmail(login.getEmail())
                .setName(login.getName())
                .addAllRoles(request.getMember().getRolesList())
                .build();
        if (members.putIfAbsent(request.getOrgId() + " " + loginId, member) != null) {
            throw Status.ALREADY_EXISTS.asRuntimeException();
        }
        return CreateMemberResponse.newBuilder().setId(member.getId()).build();
    }

    private Message members(Message message) {
        String org = ((ListMembersRequest) message).getOrgId();
        ListMembersResponse.Builder page = ListMembersResponse.newBuilder();
        members.forEach((key, member) -> {
            if (key.startsWith(org + " ")) {
                page.addItems(member);
            }
        });
        return page.build();
    }

    private Cli.Run take(String rows, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("import", "logins"));
        command.add(Files.writeString(files.resolve("in.csv"), HEADINGS + rows).toString());
        command.addAll(List.of(options));
        command.addAll(List.of("--parallel", "1"));
        return cli.run(command.toArray(String[]::new));
    }

    @Test
    void makesALoginAMemberAndDoesSoOnce() throws Exception {
        String rows =
                "c1,ann@a.example,Ann,Owner,long enough\nc2,ann@a.example,Ann,\"Support, Business\",long enough\n";

        assertThat(take(rows).out()).startsWith("created 2, exists 0,");
        assertThat(take(rows).out()).startsWith("created 0, exists 2,");
        assertThat(logins).extracting(LoginInfo::getPassword).containsExactly("long enough");
        assertThat(members.keySet()).containsExactly("c1 login-1", "c2 login-1");
    }

    @Test
    void goesOnWithALoginThatIsNoMemberYet() throws Exception {
        take("c1,ann@a.example,Ann,Owner,long enough\n");
        members.clear();

        assertThat(take("c1,Ann@A.example,Ann,Owner,long enough\n").out()).startsWith("created 1,");
        assertThat(members).hasSize(1);
    }

    @Test
    void sendsMailsOnlyWhenTold() throws Exception {
        String rows = "c1,ann@a.example,Ann,Owner,\n";

        Cli.Run refused = take(rows);
        assertThat(refused.err()).contains("line 2: column password: is empty; with --invite");
        assertThat(cli.calls()).isEmpty();

        Cli.Run invited = take(rows, "--invite");
        assertThat(invited.err()).contains("is sent a mail");
        assertThat(logins.get(0).hasPassword()).isFalse();
    }

    @Test
    void failsAPersonWhoIsAnotherOrMayDoSomethingElse() throws Exception {
        take("c1,ann@a.example,Ann,Owner,long enough\n");

        Cli.Run run = take("""
                c1,ann@a.example,Bob,Owner,long enough
                c1,ann@a.example,Ann,Support,long enough
                c1,bob@a.example,Bob,Boss,long enough
                """);

        assertThat(run.out()).contains("failed 3");
        assertThat(run.err()).contains("line 4: column roles: expected one of Owner, ");
    }

    @Test
    void keepsNoDigestOfAPassword() throws Exception {
        Path one = files.resolve("one.csv");
        Path other = files.resolve("other.csv");
        take("c1,ann@a.example,Ann,Owner,long enough\n", "--results", one.toString());
        take("c1,ann@a.example,Ann,Owner,another one\n", "--results", other.toString());

        assertThat(Files.readString(one).split(",", 3)[1])
                .isEqualTo(Files.readString(other).split(",", 3)[1]);
    }

    @Test
    void failsTheRowOfAnOrgThatIsOutOfReach() throws Exception {
        cli.server.answer("CreateLogin", message -> {
            throw Status.PERMISSION_DENIED.asRuntimeException();
        });

        Cli.Run run = take("c1,ann@a.example,Ann,Owner,long enough\nc2,bob@a.example,Bob,Owner,long enough\n");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("failed 2");
    }

    @Test
    void carriesOutEachMembershipWithoutPasswords() throws Exception {
        take("c1,ann@a.example,Ann,Owner,long enough\nc2,ann@a.example,Ann,Support Business,long enough\n");
        Path out = files.resolve("out.csv");

        cli.run("export", "logins", "-f", out.toString());

        assertThat(Files.readAllLines(out))
                .containsExactly(
                        "customerExternalId,customerName,email,name,roles",
                        "x1,One,ann@a.example,Ann,Owner",
                        "\"\",Two,ann@a.example,Ann,Business Support");
    }

    @AfterEach
    void stop() {
        cli.close();
    }
}
