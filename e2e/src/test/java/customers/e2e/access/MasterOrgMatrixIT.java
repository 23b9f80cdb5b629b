package customers.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Code;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Refusal;
import customers.e2e.driver.Transport;
import customers.e2e.world.Actor;
import customers.e2e.world.Reseller;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What is for the master org alone, and what is for persons alone: role by role, from within it and from below. */
@ParameterizedClass(name = "{0}")
@EnumSource(
        value = Transport.class,
        names = {"GRPC", "REST"})
@ExtendWith(SharedInstallation.class)
class MasterOrgMatrixIT {
    private static final String ADMINS = "Owner SuperAdmin";
    private static final String OF_SERVERS = "Owner SuperAdmin Sysadmin";

    private final World world;

    MasterOrgMatrixIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Owner", "SuperAdmin", "Business", "SiteAccess", "Support", "Sysadmin"})
    void onlyTheMasterOrgsOwnRolesReach(String role) {
        Actor within = actor(world.masterOrgId(), role);
        Actor below = actor(world.reseller("customers", 1).orgId(), role);
        List<String> differences = new ArrayList<>();
        deeds().forEach((roles, ways) -> ways.forEach((name, way) -> {
            String expected = (" " + roles + " ").contains(" " + role + " ") ? "ok" : Code.FORBIDDEN.json();
            expect(differences, name + " from within", expected, () -> way.accept(within));
            expect(differences, name + " from below", Code.FORBIDDEN.json(), () -> way.accept(below));
        }));
        assertThat(differences).as(role).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Owner", "SuperAdmin", "Business", "SiteAccess", "Support", "Sysadmin"})
    void whatIsForPersonsIsForNoToken(String role) {
        Actor token = actor(world.masterOrgId(), role);
        List<String> differences = new ArrayList<>();
        persons().forEach((name, way) -> expect(differences, name, Code.UNAUTHORIZED.json(), () -> way.accept(token)));
        assertThat(differences).as(role).isEmpty();
    }

    private Actor actor(String org, String role) {
        return role.equals("Owner") ? world.ownerOf(org) : world.actor(org, role);
    }

    private static void expect(List<String> differences, String name, String expected, Runnable way) {
        String answer;
        try {
            way.run();
            answer = "ok";
        } catch (Refusal refusal) {
            answer = refusal.code().json();
        }
        if (!answer.equals(expected)) {
            differences.add(name + ": expected " + expected + ", got " + answer);
        }
    }

    private Map<String, Map<String, Consumer<Actor>>> deeds() {
        return Map.of(
                OF_SERVERS,
                servers(),
                "Owner SuperAdmin Support Sysadmin",
                Map.of("list logins", rpc("LoginService/ListLogins")),
                "Owner SuperAdmin Support",
                erasures(),
                ADMINS,
                Map.of("make a control panel", this::makesAControlPanel));
    }

    private Map<String, Consumer<Actor>> servers() {
        Map<String, Consumer<Actor>> ways = new TreeMap<>();
        ways.put("list servers", rpc("ServerService/ListServers"));
        ways.put("list groups", rpc("ServerService/ListServerGroups"));
        ways.put(
                "create a server",
                actor -> call(
                        actor,
                        "ServerService/CreateServer",
                        "server",
                        Json.object("friendlyName", "S", "hostname", host())));
        ways.put("create a group", actor -> call(actor, "ServerService/CreateServerGroup", "serverGroup", named()));
        ways.put("read a group", actor -> call(actor, "ServerService/GetServerGroup", "groupId", group()));
        ways.put(
                "rename a group",
                actor -> call(actor, "ServerService/UpdateServerGroup", "groupId", group(), "serverGroup", named()));
        ways.put("delete a group", actor -> call(actor, "ServerService/DeleteServerGroup", "groupId", group()));
        return ways;
    }

    private Map<String, Consumer<Actor>> erasures() {
        return Map.of(
                "erase an org",
                actor -> call(
                        actor,
                        "OrgService/DeleteOrg",
                        "orgId",
                        world.reseller("customers", 1).orgId(),
                        "force",
                        true),
                "erase a subscription",
                this::erasesASubscription);
    }

    private void erasesASubscription(Actor actor) {
        Reseller reseller = world.reseller("customers", 1, "websites", 1);
        String customer = reseller.customer();
        long sold = world.master().sell(reseller.orgId(), customer, reseller.plan("websites", 1));
        call(actor, "SubscriptionService/DeleteSubscription", "orgId", customer, "subscriptionId", sold, "force", true);
    }

    private void makesAControlPanel(Actor actor) {
        call(
                actor,
                "WebsiteService/CreateWebsite",
                "orgId",
                world.masterOrgId(),
                "kind",
                "controlPanel",
                "website",
                Json.object("domain", host()));
    }

    private Map<String, Consumer<Actor>> persons() {
        Map<String, Consumer<Actor>> ways = new TreeMap<>();
        ways.put("own login", rpc("LoginService/GetLogin"));
        ways.put(
                "change of own login",
                actor -> call(actor, "LoginService/UpdateLogin", "login", Json.object("name", "Me")));
        ways.put("own memberships", rpc("LoginService/GetLoginMemberships"));
        ways.put("own sessions", rpc("SessionService/ListSessions"));
        ways.put("end of own sessions", rpc("SessionService/DeleteSessions"));
        ways.put("end of this session", rpc("SessionService/DeleteCurrentSession"));
        ways.put(
                "end of one session",
                actor -> call(actor, "SessionService/DeleteSession", "sessionId", world.unknownId()));
        return ways;
    }

    private String group() {
        return world.master()
                .call(Operation.CREATE_SERVER_GROUP, "serverGroup", named())
                .path("id")
                .asString();
    }

    private ObjectNode named() {
        return Json.object("name", world.name("Group"));
    }

    private String host() {
        return world.name("host").replace(' ', '-').toLowerCase(Locale.ROOT) + ".example.com";
    }

    private static Consumer<Actor> rpc(String name) {
        return actor -> call(actor, name);
    }

    private static void call(Actor actor, String name, Object... request) {
        actor.call(Operation.ofRpc("customers.v1." + name), request);
    }
}
