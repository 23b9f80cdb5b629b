package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import customers.v1.ActivityObject;
import customers.v1.Event;
import customers.v1.WatchEventsRequest;
import customers.v1.WatchEventsResponse;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stream on the command line: a line for each event, on behind the last one when the server went away. */
class WatchTest {
    private final StatusRuntimeException away = Status.UNAVAILABLE.asRuntimeException();

    private final Cli cli = new Cli();

    private static WatchEventsResponse at(String token) {
        return WatchEventsResponse.newBuilder().setResumeToken(token).build();
    }

    private static WatchEventsResponse event(String token) {
        return at(token).toBuilder()
                .setEvent(Event.newBuilder()
                        .setId("e" + token)
                        .setKind("org.update")
                        .setObject(ActivityObject.newBuilder()
                                .setKind("org")
                                .setId("o")
                                .setName("A \"q\"\n")))
                .build();
    }

    private List<String> resumed() {
        return cli.calls().stream()
                .map(call -> ((WatchEventsRequest) call.request()).getResumeToken())
                .toList();
    }

    @Test
    void printsADocumentALine() {
        cli.server.stream("WatchEvents", List.of(at("0"), event("1"), at("2"), event("3")));

        Cli.Run run = cli.run("event", "watch", "-o", "json", "--max", "2");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("{ \"event\": { \"id\": \"e1\", ")
                .contains("\"object\": { \"kind\": \"org\", \"id\": \"o\", \"name\": \"A \\\"q\\\"\\n\" }")
                .endsWith("\"resumeToken\": \"1\" }");
        assertThat(run.err()).isEqualTo("Go on with --resume 3\n");
    }

    @Test
    void printsARowALine() {
        cli.server.stream("WatchEvents", List.of(at("0"), event("1"), event("2")));

        Cli.Run run = cli.run("event", "watch", "--max", "2");

        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out()).startsWith("CREATED AT").contains("org.update");
    }

    @Test
    void goesOnBehindTheLastTokenWhenTheServerWentAway() {
        cli.server.stream("WatchEvents", List.of(at("0"), event("1"), at("2"), away));
        cli.server.stream("WatchEvents", List.of(away));
        cli.server.stream("WatchEvents", List.of(at("2"), event("3")));

        Cli.Run run = cli.run("event", "watch", "--from-start", "-o", "json", "--max", "2");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(2);
        assertThat(resumed()).containsExactly("", "2", "2");
        assertThat(cli.calls())
                .extracting(call -> ((WatchEventsRequest) call.request()).getFromStart())
                .containsExactly(true, false, false);
    }

    @Test
    void endsWhenNobodyAnswersAtFirst() {
        cli.server.stream("WatchEvents", List.of(away));

        Cli.Run run = cli.run("event", "watch");

        assertThat(run.code()).isEqualTo(10);
        assertThat(run.err()).startsWith("Error: ").doesNotContain("--resume");
    }

    @Test
    void saysTheLastTokenAlsoWhenItIsRefused() {
        cli.server.stream("WatchEvents", List.of(at("0"), event("1"), Status.UNAUTHENTICATED.asRuntimeException()));

        Cli.Run run = cli.run("event", "watch");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("Go on with --resume 1\n").contains("Error: ");
    }

    @Test
    void asksForTheTokenOfNow() {
        cli.server.stream("WatchEvents", List.of(at("7")));

        Cli.Run run = cli.run("event", "watch", "--max", "0");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("Go on with --resume 7\n");
    }

    @AfterEach
    void stop() {
        cli.close();
    }
}
