package customers.core;

import customers.core.bootstrap.Bootstrap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The least that runs the core: what a server has, without the server. */
@SpringBootApplication(proxyBeanMethods = false, scanBasePackages = "customers.nothing.here")
@Import(CoreConfiguration.class)
public class CoreApplication {
    @Bean
    SentMails sentMails() {
        return new SentMails();
    }

    @Bean
    SmartInitializingSingleton begin(Bootstrap bootstrap) {
        return bootstrap::run;
    }
}
