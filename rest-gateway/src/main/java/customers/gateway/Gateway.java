package customers.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** Starts the gateway. Errors are answered by {@code customers.gateway.error}, so Spring's error page is left out. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties(GatewaySettings.class)
public class Gateway {
    /** Takes its settings from the environment. */
    public static void main(String[] args) {
        SpringApplication.run(Gateway.class, args);
    }
}
