package customers.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {
    @Test
    void readsOneAnswerAfterTheOther() throws Exception {
        String answers = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"
                + "HTTP/1.1 503 \r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n10\r\n0123456789abcdef\r\n0\r\n\r\n"
                + "HTTP/1.1 204 No Content\r\n\r\n";
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpConnection connection = new HttpConnection(server.getLocalPort())) {
            CompletableFuture<Void> peer = CompletableFuture.runAsync(() -> answer(server, answers));
            assertThat(connection.get("/a")).isEqualTo(200);
            assertThat(connection.post("/b", "{}")).isEqualTo(503);
            assertThat(connection.get("/c")).isEqualTo(204);
            peer.join();
            assertThatThrownBy(() -> connection.get("/d")).isInstanceOf(IOException.class);
        }
    }

    private static void answer(ServerSocket server, String answers) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write(answers.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            int requests = 0;
            StringBuilder read = new StringBuilder();
            while (requests < 3) {
                read.append((char) socket.getInputStream().read());
                requests = read.toString().split(" HTTP/1.1\r\n", -1).length - 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
