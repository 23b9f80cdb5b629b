package customers.cli.porting;

import customers.cli.connection.Connection;
import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import customers.cli.org.Children;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.CustomerServiceGrpc;
import customers.v1.Org;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}. */
@Command(
        name = "export",
        description = {
            "Writes the direct customers of an org, all but the deleted, into a CSV file that `import` takes.",
            "The file is there when it is complete, or stays what it was."
        })
public final class ExportCommand implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write; one that exists is replaced.")
    private Path file;

    ExportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            try {
                long rows = write(unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
                shell.note(rows + " customers");
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new RefusedException(
                    ExitCode.FAILED, "The file cannot be written (" + e + "); name another one with --file.");
        }
    }

    private long write(Path path) throws IOException {
        try (Connection connection = shell.connectionOptions().open(shell.writeOptions());
                Writer writer = Files.newBufferedWriter(path);
                CSVPrinter csv = new CSVPrinter(writer, CustomerFile.FORMAT)) {
            csv.printRecord(CustomerFile.NAME, CustomerFile.EXTERNAL_ID);
            Children customers = new Children(connection.stub(CustomerServiceGrpc::newBlockingStub), org.id());
            long rows = 0;
            while (customers.hasNext()) {
                Org customer = customers.next();
                csv.printRecord(Cell.write(customer.getName()), Cell.write(customer.getExternalId()));
                rows++;
            }
            return rows;
        }
    }
}
