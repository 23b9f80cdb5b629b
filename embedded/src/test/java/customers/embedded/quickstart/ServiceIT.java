package customers.embedded.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.embedded.RunningProcesses;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceIT {
    @TempDir
    Path directory;

    @Test
    void becomesHealthyAndStopsInGoodOrder() {
        Service service = StandIn.start(Ports.anyFree(), log());
        service.awaitHealthy();
        assertThat(service.stop()).isTrue();
        assertThat(log()).content().contains("stand-in stops in good order");
    }

    @Test
    void saysWhatItsLogSaysWhenItEndsInsteadOfStarting() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Service service = StandIn.start(taken.getLocalPort(), log());
            assertThatThrownBy(service::awaitHealthy)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("the stand-in ended with code 1")
                    .hasMessageContaining(log().toString())
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void doesNotHearTheSignalsOfTheTerminal() throws Exception {
        Service service = StandIn.start(Ports.anyFree(), log(), "-Dmarker=" + directory);
        service.awaitHealthy();
        long process =
                RunningProcesses.withArgument("-Dmarker=" + directory).get(0).pid();
        for (String signal : new String[] {"INT", "HUP"}) {
            new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(process))
                    .start()
                    .waitFor();
        }
        service.awaitHealthy();
        assertThat(service.onExit()).isNotDone();
        assertThat(service.stop()).isTrue();
    }

    @Test
    void isFoundAndStoppedAfterItsQuickstartWasKilled() throws Exception {
        DataDirectory data = DataDirectory.take(directory.resolve("data"));
        Service service = StandIn.start(Ports.anyFree(), log(), data.marker());
        service.awaitHealthy();
        assertThat(data.stopOrphans()).isTrue();
        service.onExit().get(10, TimeUnit.SECONDS);
        assertThat(data.stopOrphans()).isFalse();
        data.release();
    }

    private Path log() {
        return directory.resolve("logs/stand-in.log");
    }
}
