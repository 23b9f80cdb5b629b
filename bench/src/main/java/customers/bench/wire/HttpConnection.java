package customers.bench.wire;

import customers.bench.system.Installation;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * HTTP/1.1 over one connection that is kept, and no more of it than is needed: for the client shares the processors with
 * what it measures. Bodies are read and thrown away.
 */
final class HttpConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private Socket socket;
    private final byte[] buffer = new byte[16_384];
    private int read;
    private int filled;

    HttpConnection(int port) throws IOException {
        this.port = port;
        socket = open();
    }

    private Socket open() throws IOException {
        Socket opened = new Socket(InetAddress.getLoopbackAddress(), port);
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(PATIENCE_MILLIS);
        read = 0;
        filled = 0;
        return opened;
    }

    int get(String path) throws IOException {
        return send("GET " + path + head() + "\r\n");
    }

    int post(String path, String body) throws IOException {
        return send("POST " + path + head() + "Content-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
    }

    private static String head() {
        return " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Installation.TOKEN + "\r\n";
    }

    private int send(String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return answer();
        } catch (IOException e) {
            socket.close();
            socket = open();
            throw e;
        }
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        long length = 0;
        boolean chunked = false;
        boolean closes = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).trim());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                closes = lower.contains("close");
            }
        }
        if (chunked) {
            skipChunks();
        } else {
            skip(length);
        }
        if (closes) {
            socket.close();
            socket = open();
        }
        return status;
    }

    private void skipChunks() throws IOException {
        for (long size = chunk(); size > 0; size = chunk()) {
            skip(size);
            line();
        }
        line();
    }

    private long chunk() throws IOException {
        return Long.parseLong(line().trim(), 16);
    }

    private void skip(long count) throws IOException {
        for (long left = count; left > 0; ) {
            if (read == filled) {
                fill();
            }
            int step = (int) Math.min(left, filled - read);
            read += step;
            left -= step;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (true) {
            if (read == filled) {
                fill();
            }
            byte b = buffer[read++];
            if (b == '\n') {
                return line.toString();
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
    }

    private void fill() throws IOException {
        InputStream in = socket.getInputStream();
        read = 0;
        filled = Math.max(0, in.read(buffer));
        if (filled == 0) {
            throw new EOFException("the gateway closed the connection");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
