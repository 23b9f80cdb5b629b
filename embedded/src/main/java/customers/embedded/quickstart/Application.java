package customers.embedded.quickstart;

import customers.embedded.Directories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * An executable jar as it starts fastest: laid out as a jar and its libraries, once after each build. An archive of its
 * classes (CDS) was tried and left out: it saves less than a second of a start, and costs the start and the stop that make
 * it three and nine.
 */
final class Application {
    private static final int LAYOUTS_KEPT = 2;

    private final String module;
    private final Path jar;
    private final Path layout;

    /** Of the jar that the build left in the module. */
    Application(Settings settings, String module) {
        this.module = module;
        this.jar = settings.root().resolve(module + "/target/" + module + "-" + settings.version() + "-exec.jar");
        this.layout = settings.workDirectory().resolve("app").resolve(module + "-" + buildOf(jar));
    }

    String module() {
        return module;
    }

    /** Lays the jar out unless that was done since it was built. */
    void layOut() {
        if (Files.isDirectory(layout)) {
            return;
        }
        try {
            Path partial = layout.resolveSibling(
                    layout.getFileName() + ".partial-" + ProcessHandle.current().pid());
            Directories.delete(partial);
            Files.createDirectories(partial.getParent());
            extractTo(partial);
            Files.move(partial, layout, StandardCopyOption.ATOMIC_MOVE);
            removeOldLayouts();
        } catch (IOException e) {
            throw new Refusal("cannot lay out " + jar + ": " + e.getMessage(), e);
        }
    }

    /** What runs it, with these options of the virtual machine. */
    List<String> command(List<String> options) {
        List<String> command = new ArrayList<>(List.of(Java.COMMAND.toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", layout.resolve(jar.getFileName()).toString()));
        return command;
    }

    private void extractTo(Path directory) throws IOException {
        Process extraction = new ProcessBuilder(
                        Java.COMMAND.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(extraction.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (extraction.onExit().join().exitValue() != 0) {
            throw new IOException(output.strip());
        }
    }

    private void removeOldLayouts() throws IOException {
        try (Stream<Path> siblings = Files.list(layout.getParent())) {
            List<Path> old = siblings.filter(
                            path -> path.getFileName().toString().startsWith(module + "-"))
                    .sorted(Comparator.comparingLong(
                                    (Path path) -> path.toFile().lastModified())
                            .reversed())
                    .skip(LAYOUTS_KEPT)
                    .toList();
            for (Path path : old) {
                Directories.delete(path);
            }
        }
    }

    /**
     * Tells builds apart by the checksums of their content, which a jar lists. Its time would not do: a reproducible build
     * sets it to a fixed date.
     */
    private static String buildOf(Path jar) {
        CRC32 checksum = new CRC32();
        try (ZipFile content = new ZipFile(jar.toFile())) {
            content.stream()
                    .map(entry -> entry.getName() + entry.getCrc())
                    .forEach(entry -> checksum.update(entry.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new Refusal(jar + " cannot be read (" + e.getMessage() + "): build it again with mvn package", e);
        }
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }
}
