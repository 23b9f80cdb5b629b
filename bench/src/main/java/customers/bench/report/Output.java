package customers.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The files that a run leaves: a document, and a picture beside it. */
public final class Output {
    private Output() {}

    /** Prints the table of a run and writes its document with a chart; answers the exit code. */
    public static int of(Results results, Path document) throws IOException {
        System.out.print(TextTable.of(results));
        write(document, results.json(), Chart.of(results));
        return exitCode(results.failures(), results.failure());
    }

    /** Writes both; the picture has the document's name with another ending. */
    public static void write(Path document, String json, String svg) throws IOException {
        Files.createDirectories(document.toAbsolutePath().getParent());
        Files.writeString(document, json);
        Path picture = document.resolveSibling(document.getFileName().toString().replaceFirst("\\.json$", "") + ".svg");
        Files.writeString(picture, svg);
        System.err.println("wrote " + document + " and " + picture.getFileName());
    }

    /** 1 where any call was answered otherwise than expected, which is told with the first one; else 0. */
    public static int exitCode(long failures, @Nullable String failure) {
        if (failures == 0) {
            return 0;
        }
        System.err.printf("%d unexpected answers, for example %s%n", failures, failure);
        return 1;
    }
}
