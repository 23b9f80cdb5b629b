package customers.embedded.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.embedded.RunningProcesses;
import customers.embedded.quickstart.RunningSystem.Part;
import customers.embedded.quickstart.RunningSystem.Rank;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceIT {
    @TempDir
    Path directory;

    private final RunningSystem system = new RunningSystem();

    @Test
    void becomesHealthyAndStopsInGoodOrder() {
        Service service = start(Ports.anyFree());
        service.awaitHealthy(system);
        assertThat(service.stop()).isTrue();
        assertThat(log()).content().contains("stand-in stops in good order");
    }

    @Test
    void saysWhatItsLogSaysWhenItEndsInsteadOfStarting() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Service service = start(taken.getLocalPort());
            assertThatThrownBy(() -> service.awaitHealthy(system))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("the stand-in ended with code 1")
                    .hasMessageContaining(log().toString())
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void doesNotHearTheSignalsOfTheTerminal() throws Exception {
        Service service = start(Ports.anyFree(), "-Dmarker=" + directory);
        service.awaitHealthy(system);
        long process =
                RunningProcesses.withArgument("-Dmarker=" + directory).get(0).pid();
        for (String signal : new String[] {"INT", "HUP"}) {
            new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(process))
                    .start()
                    .waitFor();
        }
        service.awaitHealthy(system);
        assertThat(service.onExit()).isNotDone();
        assertThat(service.stop()).isTrue();
    }

    @Test
    void isFoundAndStoppedAfterItsQuickstartWasKilled() throws Exception {
        DataDirectory data = DataDirectory.take(directory.resolve("data"));
        Service service = start(Ports.anyFree(), data.marker());
        service.awaitHealthy(system);
        assertThat(data.stopOrphans()).isTrue();
        service.onExit().get(10, TimeUnit.SECONDS);
        assertThat(data.stopOrphans()).isFalse();
        data.release();
    }

    private Service start(int port, String... options) {
        Service service = StandIn.start(port, log(), options);
        system.add(Rank.GATEWAY, new Part(service::stop, service.onExit(), service::ended));
        return service;
    }

    private Path log() {
        return directory.resolve("logs/stand-in.log");
    }
}
