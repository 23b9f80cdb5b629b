package customers.cli;

import static customers.cli.RequestsTest.MINE;

import customers.cli.RequestsTest.Row;
import java.util.stream.Stream;

/** The commands of {@link RequestsTest} about persons: members, logins and sessions. */
final class PersonRows {
    private PersonRows() {}

    static Stream<Row> rows() {
        return Stream.of(members(), logins(), sessions()).flatMap(rows -> rows);
    }

    private static Stream<Row> members() {
        return Stream.of(
                new Row(
                        "member create --login l --role Support,Sysadmin",
                        "CreateMember",
                        MINE + "member { login_id: 'l' roles: [ROLE_SUPPORT, ROLE_SYSADMIN] }"),
                new Row(
                        "member list --role SiteAccess --site-access w --sort-by status",
                        "ListMembers",
                        MINE + "cursor: '' limit: 1000 sort_by: MEMBER_SORT_BY_STATUS role:"
                                + " ROLE_SITE_ACCESS site_access: 'w'"),
                new Row("member get m", "GetMember", MINE + "member_id: 'm'"),
                new Row(
                        "member update m --role SiteAccess --site-access w --site-access x" + " --no-notifications",
                        "UpdateMember",
                        MINE + "member_id: 'm' member { roles: ROLE_SITE_ACCESS roles_given: true"
                                + " site_accesses: ['w', 'x'] site_accesses_given: true"
                                + " notifications_given: true }"),
                new Row(
                        "member update m --notification quota --no-site-accesses",
                        "UpdateMember",
                        MINE + "member_id: 'm' member { notifications: 'quota' notifications_given:"
                                + " true site_accesses_given: true }"),
                new Row("member delete m --yes", "DeleteMember", MINE + "member_id: 'm'"),
                new Row("member sso-link m", "CreateMemberSsoLink", MINE + "member_id: 'm'"));
    }

    private static Stream<Row> logins() {
        return Stream.of(
                new Row(
                        "login create --email a@b.example --name Zoe",
                        "CreateLogin",
                        MINE + "login { email: 'a@b.example' name: 'Zoe' }"),
                new Row(
                        "login create --email a@b.example --name Zoe --password-file -",
                        "CreateLogin",
                        MINE + "login { email: 'a@b.example' name: 'Zoe' password: 'pass word' }"),
                new Row("login list --search zoe", "ListOrgLogins", MINE + "cursor: '' limit: 1000 search: 'zoe'"),
                new Row("login list --all --offset 3", "ListLogins", "offset: 3 limit: 1000"),
                new Row("login get", "GetLogin", ""),
                new Row("login memberships", "GetLoginMemberships", ""),
                new Row("login update --name Zoe --locale fr", "UpdateLogin", "login { name: 'Zoe' locale: 'fr' }"),
                new Row(
                        "login update --email n@b.example --current-password-file -" + " --password-file -",
                        "UpdateLogin",
                        "login { email: 'n@b.example' current_password: 'pass word' password:" + " 'new word' }"),
                new Row(
                        "bootstrap --org-name Acme --owner-email a@b.example --setup-key-file - --password-file -",
                        "Bootstrap",
                        "setup_key: 'pass word' org_name: 'Acme' owner_email: 'a@b.example' owner_password: 'new word'"
                                + " with_token: true"),
                new Row(
                        "bootstrap --no-token --org-name Acme --owner-email a@b.example --setup-key-file -"
                                + " --password-file -",
                        "Bootstrap",
                        "setup_key: 'pass word' org_name: 'Acme' owner_email: 'a@b.example' owner_password: 'new word'"),
                new Row(
                        "login recover --email a@b.example --realm r",
                        "StartPasswordRecovery",
                        "realm_id: 'r' recovery { email: 'a@b.example' }"),
                new Row(
                        "login reset-password --secret-file - --password-file -",
                        "FinishPasswordRecovery",
                        "secret: 'pass word' password { password: 'new word' }"));
    }

    private static Stream<Row> sessions() {
        return Stream.of(
                new Row("session list --limit 3", "ListSessions", "offset: 0 limit: 3"),
                new Row("session delete s", "DeleteSession", "session_id: 's'"),
                new Row("session delete-all --yes", "DeleteSessions", ""),
                new Row("session sso --link-file -", "OpenSsoSession", "otp: 'pass word'"),
                new Row("server-group get g", "GetServerGroup", "group_id: 'g'"),
                new Row(
                        "server-group update g --name Rack",
                        "UpdateServerGroup",
                        "group_id: 'g' server_group { name: 'Rack' }"),
                new Row("server-group delete g --yes", "DeleteServerGroup", "group_id: 'g'"));
    }
}
