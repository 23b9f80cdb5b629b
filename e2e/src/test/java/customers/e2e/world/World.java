package customers.e2e.world;

import customers.e2e.driver.Answer;
import customers.e2e.driver.Credential;
import customers.e2e.driver.Driver;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a test class sees of the installation: the master org, and the means to grow resellers below it. The stage is set
 * over gRPC, by {@link #master()}; what is under test goes through the door that the class was given.
 */
public final class World implements AutoCloseable {
    private static final AtomicLong NUMBER = new AtomicLong();

    private final Driver stage;
    private final Driver door;
    private final Answer ownerLogin;

    /** A world behind a door. */
    public World(Installation installation, Transport transport) {
        this.stage = Transport.GRPC.open(installation);
        this.door = transport == Transport.GRPC ? stage : transport.open(installation);
        this.ownerLogin = login(stage);
    }

    /** The master org. */
    public String masterOrgId() {
        return ownerLogin.body().path("memberships").path(0).path("orgId").asString();
    }

    /** The door under test. */
    public Driver door() {
        return door;
    }

    /** SuperAdmin of the master org, over gRPC: sets the stage. */
    public Actor master() {
        return new Actor(stage, Credential.token(Installation.TOKEN));
    }

    /** SuperAdmin of the master org in front of the door under test. */
    public Actor masterAtDoor() {
        return master().at(door);
    }

    /** Nobody in front of the door under test. */
    public Actor nobody() {
        return new Actor(door, Credential.NONE);
    }

    /** The owner of the master org, by a session, over gRPC. */
    public Actor owner() {
        return new Actor(stage, Credential.session(ownerLogin.session()));
    }

    /** A new reseller of the master org. */
    public Reseller reseller(Object... namesAndTotals) {
        return reseller(Plans.of(namesAndTotals));
    }

    /** A new reseller of the master org that holds this plan. */
    public Reseller reseller(ObjectNode plan) {
        return resellerBelow(masterOrgId(), plan);
    }

    Reseller resellerBelow(String parentId, ObjectNode plan) {
        var orgId = master().createCustomer(parentId, name("Reseller"));
        var planId = master().createPlan(parentId, plan);
        var subscriptionId = master().sell(parentId, orgId, planId);
        return new Reseller(this, orgId, parentId, subscriptionId, actor(orgId, "SuperAdmin"));
    }

    /** A token of an org with these roles, in front of the door under test. */
    public Actor actor(String orgId, Object... roles) {
        return new Actor(door, token(master(), orgId, Json.array(roles)));
    }

    /** A token of an org with the role Owner, which only the owner's session may give. */
    public Actor ownerOf(String orgId) {
        return new Actor(door, token(owner(), orgId, Json.array("Owner")));
    }

    /** A new server of the master org. */
    public String server() {
        var group = master().call(Operation.CREATE_SERVER_GROUP, "serverGroup", Json.object("name", name("Group")));
        var number = NUMBER.incrementAndGet();
        var server = Json.object(
                "friendlyName",
                "Server " + number,
                "hostname",
                "server" + number + ".example.com",
                "groupId",
                group.path("id"),
                "ips",
                Json.array());
        return master().call(Operation.CREATE_SERVER, "server", server)
                .path("id")
                .asString();
    }

    /** A name that no other org has. */
    public String name(String kind) {
        return kind + " " + NUMBER.incrementAndGet();
    }

    /** An id that nothing has. */
    public String unknownId() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        door.close();
        stage.close();
    }

    private static Credential token(Actor creator, String orgId, ArrayNode roles) {
        var created = creator.createToken(orgId, Json.object("roles", roles));
        return Credential.token(created.path("unencryptedToken").asString());
    }

    private static Answer login(Driver driver) {
        var credentials = Json.object("email", Installation.OWNER_EMAIL, "password", Installation.OWNER_PASSWORD);
        return driver.call(Credential.NONE, Operation.LOGIN, Json.object("credentials", credentials));
    }
}
