package customers.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that a run leaves: a document, and a picture beside it. */
public final class Output {
    private Output() {}

    /** Writes both; the picture has the document's name with another ending. */
    public static void write(Path document, String json, String svg) throws IOException {
        Files.createDirectories(document.toAbsolutePath().getParent());
        Files.writeString(document, json);
        Path picture = document.resolveSibling(document.getFileName().toString().replaceFirst("\\.json$", "") + ".svg");
        Files.writeString(picture, svg);
        System.err.println("wrote " + document + " and " + picture.getFileName());
    }
}
