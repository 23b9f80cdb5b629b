package customers.e2e.unit;

import customers.e2e.driver.Credential;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.input.Specimens;
import customers.e2e.world.World;

/** Who makes the call of a specimen: the master org's token, or a person where the call is about one. */
final class Persons {
    private Persons() {}

    static Credential caller(World world, Specimens specimens, Operation operation) {
        return operation.path().startsWith("/login") && !operation.path().startsWith("/logins")
                ? session(world, specimens)
                : world.master().credential();
    }

    /** A session of a new person, with the password that the specimens say is the current one. */
    static Credential session(World world, Specimens specimens) {
        var request = specimens.request(Operation.CREATE_LOGIN);
        world.master().driver().call(world.master().credential(), Operation.CREATE_LOGIN, request);
        return session(
                world,
                request.path("login").path("email").asString(),
                request.path("login").path("password").asString());
    }

    static Credential session(World world, String email, String password) {
        var opened = world.master()
                .driver()
                .call(
                        Credential.NONE,
                        Operation.LOGIN,
                        Json.object("credentials", Json.object("email", email, "password", password)));
        return Credential.session(opened.session());
    }
}
