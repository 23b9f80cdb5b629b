package customers.server;

import customers.core.CoreConfiguration;
import customers.core.bootstrap.Bootstrap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** The process that serves customers.v1. Needs a JDBC URL; README.md lists its settings. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import(CoreConfiguration.class)
public class GrpcServer {

    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals(Verification.COMMAND)) {
            System.exit(Verification.run(System.out, System.err));
        }
        SpringApplication.run(GrpcServer.class, args);
    }

    /** After the migrations and before the first call is accepted; a start for training alone has no database. */
    @Bean
    @Profile("!training")
    SmartInitializingSingleton begin(Bootstrap bootstrap) {
        return bootstrap::run;
    }
}
