package customers.cli.porting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * The file that says what became of each row, one line each: line, key, outcome, id and reason. It is only appended to,
 * and forced to the disk every 100 lines and at the end. Without a path nothing is written.
 */
final class Results implements AutoCloseable {
    private static final int BATCH = 100;

    private final @Nullable FileChannel channel;
    private int unforced;

    Results(@Nullable Path path) {
        try {
            boolean cut = path != null && isCut(path);
            this.channel =
                    path == null ? null : FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (cut) {
                write("\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys of the rows that need not be done again. A line that a kill has cut counts when its outcome is whole. */
    static Set<String> done(Path path) {
        Set<String> done = new HashSet<>();
        if (!Files.exists(path)) {
            return done;
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(",", 4);
                if (parts.length > 2 && (parts[2].equals("created") || parts[2].equals("exists"))) {
                    done.add(parts[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return done;
    }

    private static boolean isCut(Path path) throws IOException {
        if (!Files.exists(path) || Files.size(path) == 0) {
            return false;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(file.length() - 1);
            return file.read() != '\n';
        }
    }

    synchronized void add(long line, String key, String outcome, String id, String reason) {
        if (channel == null) {
            return;
        }
        try {
            write(CSVFormat.RFC4180.format(line, key, outcome, id, reason.replaceAll("\\p{Cntrl}", " ")) + "\n");
            unforced++;
            if (unforced == BATCH) {
                channel.force(false);
                unforced = 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (channel != null && bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public synchronized void close() {
        if (channel == null) {
            return;
        }
        try {
            channel.force(false);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
