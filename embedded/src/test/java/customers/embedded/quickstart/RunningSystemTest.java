package customers.embedded.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.embedded.quickstart.RunningSystem.Part;
import customers.embedded.quickstart.RunningSystem.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RunningSystemTest {
    private final RunningSystem system = new RunningSystem();
    private final List<Rank> stopped = new ArrayList<>();

    @Test
    void stopsTheGatewayFirstAndTheDatabaseLastWhateverTheOrderOfTheirStart() {
        add(Rank.DATABASE, new CompletableFuture<>());
        add(Rank.GATEWAY, new CompletableFuture<>());
        add(Rank.GRPC_SERVER, new CompletableFuture<>());
        system.stop();
        system.stop();
        assertThat(stopped).containsExactly(Rank.GATEWAY, Rank.GRPC_SERVER, Rank.DATABASE);
    }

    @Test
    void stopsAtOnceWhatStartsDuringAStop() {
        system.stop();
        assertThatThrownBy(() -> add(Rank.GATEWAY, new CompletableFuture<>())).isInstanceOf(Refusal.class);
        assertThat(stopped).containsExactly(Rank.GATEWAY);
    }

    @Test
    void saysWhichProcessEndedByItself() {
        add(Rank.GATEWAY, new CompletableFuture<>());
        add(Rank.GRPC_SERVER, CompletableFuture.completedFuture("gone"));
        assertThatThrownBy(system::awaitFailure).isInstanceOf(Refusal.class).hasMessage("GRPC_SERVER ended");
    }

    @Test
    void doesNotTakeAStopForAFailure() {
        CompletableFuture<Object> exit = new CompletableFuture<>();
        add(Rank.GATEWAY, exit);
        system.stop();
        exit.complete("stopped");
        system.awaitFailure();
        assertThat(system.isStopping()).isTrue();
    }

    private void add(Rank rank, CompletableFuture<?> exit) {
        system.add(rank, new Part(() -> stopped.add(rank), exit, () -> rank + " ended"));
    }
}
