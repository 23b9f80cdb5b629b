package customers.cli.porting.kind;

import customers.cli.input.RoleWords;
import customers.cli.porting.file.Row;
import customers.cli.porting.kind.Pages.Page;
import customers.v1.CreateLoginRequest;
import customers.v1.CreateMemberRequest;
import customers.v1.ListMembersRequest;
import customers.v1.ListMembersResponse;
import customers.v1.ListOrgLoginsRequest;
import customers.v1.ListOrgLoginsResponse;
import customers.v1.Login;
import customers.v1.LoginInfo;
import customers.v1.LoginServiceGrpc;
import customers.v1.Member;
import customers.v1.MemberServiceGrpc;
import customers.v1.MemberServiceGrpc.MemberServiceBlockingStub;
import customers.v1.NewMember;
import customers.v1.Org;
import customers.v1.RestOptions;
import customers.v1.Role;
import io.grpc.StatusRuntimeException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/**
 * The persons in the customers of an org: a row for each membership. An email is unique among them, and a login is a member
 * of an org once, so that both steps of a row can be taken again.
 */
public final class Logins extends Kind<Logins.Membership> {
    private static final String EMAIL = "email";
    private static final String NAME = "name";
    private static final String ROLES = "roles";
    private static final String PASSWORD = "password";

    private final Desk desk;
    private final boolean invite;
    private final CustomerLookup customers;

    /** A member with the org that it is one of. */
    record Membership(Org customer, Member member) {}

    /** {@code invite} has those who come without a password invited by mail to choose one; else their rows fail. */
    public Logins(Desk desk, boolean invite) {
        super(
                "logins",
                Stream.concat(
                                CustomerLookup.columns(Membership::customer).stream(),
                                Stream.of(
                                        new Column<Membership>(
                                                EMAIL,
                                                membership ->
                                                        membership.member().getEmail()),
                                        new Column<Membership>(
                                                NAME,
                                                membership ->
                                                        membership.member().getName()),
                                        new Column<Membership>(
                                                ROLES,
                                                membership -> words(
                                                        membership.member().getRolesList())),
                                        Column.<Membership>imported(PASSWORD)))
                        .toList(),
                List.of(CustomerLookup.COLUMNS, List.of(EMAIL), List.of(NAME), List.of(ROLES)));
        this.desk = desk;
        this.invite = invite;
        this.customers = new CustomerLookup(desk);
    }

    private static String words(List<Role> roles) {
        return roles.stream()
                .map(role -> role.getValueDescriptor().getOptions().getExtension(RestOptions.json))
                .collect(Collectors.joining(" "));
    }

    @Override
    public @Nullable String problem(Row row) {
        String problem = super.problem(row);
        if (problem != null) {
            return problem;
        }
        try {
            roles(row);
        } catch (TypeConversionException e) {
            return "column " + ROLES + ": " + e.getMessage();
        }
        return invite || !row.get(PASSWORD).isEmpty()
                ? null
                : "column " + PASSWORD + ": is empty; with --invite the person is sent a mail to choose one";
    }

    @Override
    public Row identity(Row row) {
        return row.without(PASSWORD);
    }

    /** Separated by blanks or commas. */
    private static Set<Role> roles(Row row) {
        RoleWords words = new RoleWords();
        return Arrays.stream(row.get(ROLES).strip().split("[\\s,]+"))
                .map(words::convert)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Of a login that is only tried there is none yet to be tried as a member. */
    @Override
    public Outcome make(Row row, int copy, String key) {
        String customer = customers.id(row);
        String login = login(customer, row);
        return login.isEmpty() ? desk.made("") : member(customer, login, roles(row));
    }

    /** The id of the row's login, made or there; empty when it was only tried. */
    private String login(String customer, Row row) {
        LoginInfo.Builder person =
                LoginInfo.newBuilder().setEmail(row.get(EMAIL)).setName(row.get(NAME));
        if (!row.get(PASSWORD).isEmpty()) {
            person.setPassword(row.get(PASSWORD));
        }
        try {
            return desk.stub(LoginServiceGrpc::newBlockingStub)
                    .createLogin(CreateLoginRequest.newBuilder()
                            .setOrgId(customer)
                            .setLogin(person)
                            .build())
                    .getId();
        } catch (StatusRuntimeException e) {
            if (!desk.isConflict(e)) {
                throw e;
            }
            String email = row.get(EMAIL).strip().toLowerCase(Locale.ROOT);
            return Pages.all(
                            cursor -> logins(email, cursor),
                            login -> login.getEmail().equals(email))
                    .stream()
                    .filter(login -> login.getName().equals(row.get(NAME).strip()))
                    .findFirst()
                    .map(Login::getId)
                    .orElseThrow(() -> e);
        }
    }

    private Page<Login> logins(String email, String cursor) {
        ListOrgLoginsResponse page = desk.stub(LoginServiceGrpc::newBlockingStub)
                .listOrgLogins(ListOrgLoginsRequest.newBuilder()
                        .setOrgId(desk.org())
                        .setSearch(email)
                        .setLimit(Pages.LARGEST)
                        .setCursor(cursor)
                        .build());
        return new Page<>(page.getItemsList(), page.getNextCursor());
    }

    private Outcome member(String customer, String login, Set<Role> roles) {
        try {
            return desk.made(members()
                    .createMember(CreateMemberRequest.newBuilder()
                            .setOrgId(customer)
                            .setMember(NewMember.newBuilder().setLoginId(login).addAllRoles(roles))
                            .build())
                    .getId());
        } catch (StatusRuntimeException e) {
            if (!desk.isConflict(e)) {
                throw e;
            }
            return members(customer).stream()
                    .filter(member -> member.getLoginId().equals(login)
                            && Set.copyOf(member.getRolesList()).equals(roles))
                    .findFirst()
                    .map(member -> Outcome.exists(member.getId()))
                    .orElseThrow(() -> e);
        }
    }

    private MemberServiceBlockingStub members() {
        return desk.stub(MemberServiceGrpc::newBlockingStub);
    }

    private List<Member> members(String customer) {
        return Pages.all(cursor -> page(customer, cursor), member -> true);
    }

    private Page<Member> page(String customer, String cursor) {
        ListMembersResponse page = members()
                .listMembers(ListMembersRequest.newBuilder()
                        .setOrgId(customer)
                        .setLimit(Pages.LARGEST)
                        .setCursor(cursor)
                        .build());
        return new Page<>(page.getItemsList(), page.getNextCursor());
    }

    @Override
    List<Membership> of(Org customer) {
        return members(customer.getId()).stream()
                .map(member -> new Membership(customer, member))
                .toList();
    }
}
