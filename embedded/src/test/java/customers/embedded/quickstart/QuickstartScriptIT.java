package customers.embedded.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script alone, in a clone of empty modules, with a Java and a Maven that only say that they were called. */
class QuickstartScriptIT {
    private static final Path SCRIPT = Path.of(System.getProperty("customers.root"), "quickstart");
    private static final List<String> MODULES =
            List.of("proto", "embedded", "customers-core", "grpc-server", "rest-gateway", "cli-admin");
    private static final List<String> TOOLS =
            List.of("sh", "cat", "dirname", "find", "grep", "head", "mkdir", "mv", "rm", "sed", "tr", "uname", "touch");

    @TempDir
    Path directory;

    private Path clone;
    private Path bin;
    private Path jdk;

    @BeforeEach
    void layOut() throws IOException {
        clone = Files.createDirectories(directory.resolve("a clone"));
        bin = Files.createDirectories(directory.resolve("bin"));
        jdk = directory.resolve("jdk");
        Files.copy(SCRIPT, clone.resolve("quickstart"));
        Files.writeString(clone.resolve("pom.xml"), "<project>\n  <version>7</version>\n</project>\n");
        Files.createDirectories(clone.resolve(".mvn"));
        for (String module : MODULES) {
            Files.createDirectories(clone.resolve(module).resolve("src/main/java"));
            Files.writeString(clone.resolve(module).resolve("pom.xml"), "<project/>");
            Files.writeString(clone.resolve(module).resolve("src/main/java/A.java"), "class A {}");
        }
        for (String tool : TOOLS) {
            Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin").resolve(tool));
        }
        java("17", "17.0.1");
        executable(jdk.resolve("bin/javac"), "exit 1");
        StringBuilder maven = new StringBuilder("echo built >> " + directory.resolve("builds") + "\n");
        maven.append("mkdir -p embedded/target; touch embedded/target/embedded-7.jar\n");
        maven.append("echo x.jar > embedded/target/quickstart.classpath\n");
        for (String module : List.of("grpc-server", "rest-gateway", "cli-admin")) {
            maven.append("mkdir -p %1$s/target; touch %1$s/target/%1$s-7-exec.jar%n".formatted(module));
        }
        executable(bin.resolve("mvn"), maven.toString());
    }

    @Test
    void explainsItself() throws Exception {
        assertThat(run("--help")).contains("Usage: ./quickstart", "DATA_DIR", "code 0");
        assertThat(run("--frehs")).contains("unknown argument --frehs", "code 1");
    }

    @ParameterizedTest
    @CsvSource({"1.8, 1.8.0_402", "11, 11.0.2", "16, 16.0.1", "9, 9.0.4"})
    void refusesAJavaThatIsTooOld(String feature, String version) throws Exception {
        java(feature, version);
        assertThat(run()).contains("is Java " + version + ": a JDK from 17 to 25 is needed", "code 1");
    }

    @Test
    void saysWhichJavaItUsesAndWarnsOfOneItWasNotTriedWith() throws Exception {
        assertThat(run())
                .contains("JDK 17.0.1 (" + jdk + ")", "started", "code 0")
                .doesNotContain("newer");
        java("26", "26");
        assertThat(run()).contains("Java 26 is newer", "started", "code 0");
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Files.delete(bin.resolve("mvn"));
        assertThat(run()).contains("no mvn found and there is something to build", "code 1");
        Files.delete(jdk.resolve("bin/javac"));
        assertThat(run()).contains("is a JRE and building needs javac", "code 1");
        Files.delete(jdk.resolve("bin/java"));
        assertThat(run()).contains("has no bin/java", "code 1");
        jdk = Path.of("");
        assertThat(run()).contains("no Java found", "code 1");
    }

    @Test
    void buildsOnlyWhatChanged() throws Exception {
        assertThat(builds()).isEqualTo(1);
        assertThat(builds()).isEqualTo(1);
        Path source = clone.resolve("customers-core/src/main/java/A.java");
        Files.writeString(source, "class A { int changed; }");
        assertThat(builds()).isEqualTo(2);
        Files.delete(source);
        assertThat(builds()).isEqualTo(3);
        Files.delete(clone.resolve("grpc-server/target/grpc-server-7-exec.jar"));
        assertThat(builds()).isEqualTo(4);
        Files.createDirectories(clone.resolve("grpc-server/src/test/java/b"));
        assertThat(builds()).isEqualTo(4);
    }

    @Test
    void needsNeitherMavenNorACompilerForWhatIsBuilt() throws Exception {
        assertThat(builds()).isEqualTo(1);
        Files.delete(bin.resolve("mvn"));
        Files.delete(jdk.resolve("bin/javac"));
        assertThat(run()).contains("started", "code 0");
    }

    @Test
    void showsTheErrorsOfAFailedBuildAndBuildsAgain() throws Exception {
        executable(bin.resolve("mvn"), "echo '[ERROR] no such symbol'; exit 1");
        assertThat(run()).contains("[ERROR] no such symbol", "the build failed: see .quickstart/build.log", "code 1");
        assertThat(run()).contains("the build failed", "code 1");
    }

    @Test
    void doesNotBuildTwiceAtOnceAndForgetsABuildThatWasKilled() throws Exception {
        Path building = Files.createDirectories(clone.resolve(".quickstart/building"));
        String alive = Long.toString(ProcessHandle.current().pid());
        Files.writeString(building.resolve("process"), alive);
        assertThat(run()).contains("another quickstart is building in this clone (process " + alive + ")", "code 1");
        Process ended = new ProcessBuilder("/bin/true").start();
        ended.waitFor();
        Files.writeString(building.resolve("process"), Long.toString(ended.pid()));
        assertThat(run()).contains("started", "code 0");
    }

    private int builds() throws Exception {
        assertThat(run()).contains("started", "code 0");
        return Files.readAllLines(directory.resolve("builds")).size();
    }

    private void java(String feature, String version) throws IOException {
        executable(jdk.resolve("bin/java"), """
                [ "$1" = -XshowSettings:properties ] || { echo started; exit 0; }
                echo '    java.home = %s'
                echo '    java.specification.version = %s'
                echo '    java.version = %s'
                """.formatted(jdk, feature, version));
    }

    private static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** What it says, and at the end its exit code. */
    private String run(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(clone.resolve("quickstart").toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("JAVA_HOME", jdk.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + "code " + process.waitFor();
    }
}
