package customers.e2e.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dependencies go one way, and what is named says what it is. */
class ArchitectureTest {
    private static final String[] DATABASES = {
        "java.sql..",
        "javax.sql..",
        "org.apache.ibatis..",
        "org.mybatis..",
        "com.mysql..",
        "org.flywaydb..",
        "org.springframework.jdbc.."
    };
    private static final String[] WIRES = {
        "customers.v1..",
        "io.grpc..",
        "com.google.protobuf..",
        "com.google.rpc..",
        "com.google.api..",
        "buf.validate..",
        "build.buf..",
        "jakarta.servlet..",
        "org.springframework.web..",
        "org.springframework.http..",
        "org.springframework.grpc.."
    };
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importPackages(
                    "customers.core", "customers.server", "customers.gateway", "customers.cli", "customers.embedded");

    @ParameterizedTest
    @ValueSource(strings = {"core", "server", "gateway", "cli", "embedded"})
    void seesTheModule(String module) {
        assertThat(PRODUCT).anyMatch(type -> type.getPackageName().startsWith("customers." + module));
    }

    @Test
    void keepsTheCoreFromTheWire() {
        noClasses()
                .that()
                .resideInAPackage("customers.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WIRES)
                .check(PRODUCT);
    }

    @Test
    void keepsTheCoreFromTheOtherModules() {
        noClasses()
                .that()
                .resideInAPackage("customers.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("customers.server..", "customers.gateway..", "customers.cli..")
                .check(PRODUCT);
    }

    @Test
    void keepsTheServerFromItsClients() {
        noClasses()
                .that()
                .resideInAPackage("customers.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("customers.gateway..", "customers.cli..", "jakarta.servlet..")
                .check(PRODUCT);
    }

    @Test
    void keepsGatewayAndCommandLineFromTheCoreAndItsDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage("customers.gateway..", "customers.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("customers.core..", "customers.server..")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(DATABASES)
                .check(PRODUCT);
    }

    @Test
    void keepsGatewayAndCommandLineFromEachOther() {
        noClasses()
                .that()
                .resideInAPackage("customers.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("customers.cli..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("customers.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("customers.gateway..", "org.springframework..")
                .check(PRODUCT);
    }

    @Test
    void leavesTheEmbeddedDatabaseToTestsAndTheQuickstart() {
        noClasses()
                .that()
                .resideOutsideOfPackage("customers.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("customers.embedded..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("customers.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("customers.core..", "customers.server..", "customers.gateway..", "customers.cli..")
                .check(PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "server", "gateway", "cli"})
    void hasNoCyclesBetweenTheNouns(String module) {
        slices().matching("customers." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(PRODUCT);
    }

    @Test
    void callsNothingByAnEmptyName() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*\\.(\\w*(Utils?|Manager|Helpers?)|Base\\w+|Abstract\\w+)")
                .check(PRODUCT);
    }
}
