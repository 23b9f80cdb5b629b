package customers.embedded.quickstart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
final class Ports {
    private Ports() {}

    /** Bound on every address, so that a listener on any of them, of any family, counts as taken. */
    static void requireFree(int port, String variable) {
        try (ServerSocket probe = new ServerSocket(port)) {
            assert probe.isBound();
        } catch (IOException e) {
            throw new Refusal(
                    "port " + port + " is taken: stop what listens there or set " + variable + " to another port", e);
        }
    }

    static int anyFree() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new Refusal("no free port on the loopback interface: " + e.getMessage(), e);
        }
    }
}
