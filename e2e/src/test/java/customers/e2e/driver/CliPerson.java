package customers.e2e.driver;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands that take secrets, which are typed and never arguments. */
final class CliPerson {
    private CliPerson() {}

    static Optional<CliCommand> of(Operation operation, ObjectNode request) {
        return switch (operation) {
            case LOGIN -> login(request, request.path("credentials"));
            case FOLLOW_LINK ->
                secret(request.path("otp"))
                        .map(otp ->
                                CliCommand.command("session sso --link-file=-").typing(otp));
            case ONBOARD -> onboarding(request, request.path("customer"));
            case CREATE_LOGIN -> creation(request, request.path("login"));
            case UPDATE_LOGIN -> update(request.path("login"));
            case START_RECOVERY ->
                CliCommand.needs(request.path("recovery"), "email")
                        .map(recovery -> CliCommand.command("login recover", request, recovery));
            default -> reset(request.path("secret"), request.path("password").path("password"));
        };
    }

    /** The key is read first. */
    static Optional<CliCommand> bootstrap(ObjectNode request) {
        boolean withToken = request.path("withToken").asBoolean(false);
        var command = CliCommand.command("bootstrap --setup-key-file=- --password-file=-", named(request))
                .and(withToken ? List.of() : List.of("--no-token"));
        return !request.has("orgName") || !request.has("ownerEmail")
                ? Optional.empty()
                : secret(request.path("setupKey"))
                        .flatMap(key -> secret(request.path("ownerPassword"))
                                .map(password -> command.typing(key).typing(password)));
    }

    private static ObjectNode named(ObjectNode request) {
        return request.deepCopy().remove(List.of("setupKey", "ownerPassword", "withToken"));
    }

    private static Optional<CliCommand> login(ObjectNode request, JsonNode credentials) {
        var words = "session create --password-file=-";
        return secret(credentials.path("password"))
                .map(password -> CliCommand.command(words, request, CliCommand.without(credentials, "password"))
                        .typing(password));
    }

    private static Optional<CliCommand> onboarding(ObjectNode request, JsonNode customer) {
        var owner = customer.path("owner");
        if (!customer.has("name") || !customer.has("planId") || !owner.has("email") || !owner.has("name")) {
            return Optional.empty();
        }
        var command = CliCommand.command("customer onboard", request, customer)
                .and(List.of(
                        "--owner-email=" + owner.path("email").asString(),
                        "--owner-name=" + owner.path("name").asString()));
        return withPassword(command, owner);
    }

    private static Optional<CliCommand> creation(ObjectNode request, JsonNode login) {
        if (!login.has("email") || !login.has("name")) {
            return Optional.empty();
        }
        var command = CliCommand.command("login create", request, CliCommand.without(login, "password"));
        return withPassword(command, login);
    }

    private static Optional<CliCommand> withPassword(CliCommand command, JsonNode login) {
        return login.has("password")
                ? secret(login.path("password"))
                        .map(password ->
                                command.and(List.of("--password-file=-")).typing(password))
                : Optional.of(command);
    }

    /** The current password is read first. One that is needed and missing cannot be left out. */
    private static Optional<CliCommand> update(JsonNode change) {
        var secrets = Stream.of("currentPassword", "password")
                .filter(change::has)
                .map(change::path)
                .toList();
        boolean needsCurrent = change.has("email") || change.has("password");
        if (change.isEmpty()
                || (needsCurrent && !change.has("currentPassword"))
                || !secrets.stream().allMatch(typed -> secret(typed).isPresent())) {
            return Optional.empty();
        }
        var plain = CliCommand.without(CliCommand.without(change, "password"), "currentPassword");
        var command = CliCommand.command("login update", plain);
        if (change.has("currentPassword")) {
            command = command.and(List.of("--current-password-file=-"));
        }
        if (change.has("password")) {
            command = command.and(List.of("--password-file=-"));
        }
        for (var typed : secrets) {
            command = command.typing(typed.asString());
        }
        return Optional.of(command);
    }

    private static Optional<CliCommand> reset(JsonNode recovery, JsonNode password) {
        var command = CliCommand.command("login reset-password --secret-file=- --password-file=-");
        return secret(recovery)
                .flatMap(first ->
                        secret(password).map(second -> command.typing(first).typing(second)));
    }

    /** Empty when it cannot be typed: a line of text, and no more. */
    private static Optional<String> secret(JsonNode value) {
        var text = value.asString("");
        return Optional.of(text)
                .filter(line -> !line.isEmpty()
                        && line.equals(line.strip())
                        && line.chars().allMatch(c -> c >= ' ' && c != 0x7f));
    }
}
