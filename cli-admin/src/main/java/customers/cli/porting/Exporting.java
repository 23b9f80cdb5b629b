package customers.cli.porting;

import customers.cli.connection.Connection;
import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import customers.cli.org.Children;
import customers.cli.porting.file.FileFormat;
import customers.cli.porting.file.RowWriter;
import customers.cli.porting.kind.Desk;
import customers.cli.porting.kind.Kind;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.CustomerServiceGrpc;
import customers.v1.Org;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the exports of all kinds have in common. */
abstract class Exporting implements Runnable {
    /** Customers that are asked about at the same time. */
    private static final int PARALLEL = 8;

    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write; one that exists is replaced.")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What to write: ${COMPLETION-CANDIDATES}; by the file's ending (.jsonl, .ndjson) when not"
                    + " given, else csv.")
    private @Nullable FileFormat format;

    Exporting(Shell shell) {
        this.shell = shell;
    }

    /** What is written. */
    abstract Kind<?> kind(Desk desk);

    @Override
    public void run() {
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            try {
                String rows = write(unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
                shell.note(rows);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new RefusedException(
                    ExitCode.FAILED, "The file cannot be written (" + e + "); name another one with --file.");
        }
    }

    private String write(Path path) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(PARALLEL);
        try (Connection connection = shell.connectionOptions().open(shell.writeOptions())) {
            Desk desk = new Desk(shell, connection, org.id());
            Kind<?> kind = kind(desk);
            try (RowWriter out = FileFormat.of(file, format).writer(path, kind.exportedColumns())) {
                Children customers = new Children(connection.stub(CustomerServiceGrpc::newBlockingStub), desk.org());
                return write(customers, kind, out, workers) + " " + kind.name();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** Customers are asked about some at a time and written in their order, and no more of them are held. */
    private long write(Children customers, Kind<?> kind, RowWriter out, ExecutorService workers) throws IOException {
        Queue<CompletableFuture<List<List<String>>>> asked = new ArrayDeque<>();
        long[] done = {0};
        Progress progress = new Progress(shell, () -> done[0] / (double) Math.max(1, customers.total()));
        long rows = 0;
        while (customers.hasNext() || !asked.isEmpty()) {
            while (asked.size() < PARALLEL && customers.hasNext()) {
                Org customer = customers.next();
                asked.add(CompletableFuture.supplyAsync(() -> kind.rows(customer), workers));
            }
            for (List<String> row : answered(asked.remove())) {
                out.write(row);
                rows++;
            }
            done[0]++;
            progress.at(rows);
        }
        progress.clear();
        return rows;
    }

    private static List<List<String>> answered(CompletableFuture<List<List<String>>> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw e;
        }
    }
}
