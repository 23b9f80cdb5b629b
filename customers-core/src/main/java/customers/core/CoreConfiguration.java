package customers.core;

import com.github.benmanes.caffeine.cache.Ticker;
import customers.core.bootstrap.BootstrapProperties;
import customers.core.cache.CacheProperties;
import customers.core.webhook.WebhookProperties;
import java.time.Clock;
import java.time.Duration;
import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** Everything a server needs to serve the domain, given a DataSource. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@PropertySource("classpath:customers/core/core.properties")
@MapperScan(annotationClass = Mapper.class)
@EnableConfigurationProperties({
    CoreProperties.class,
    IdentityProperties.class,
    BootstrapProperties.class,
    CacheProperties.class,
    WebhookProperties.class
})
public class CoreConfiguration {

    /** Times are kept and told in milliseconds, so the clock has no finer ones. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    /** What the age of something remembered is measured by: unlike the clock it is never set. */
    @Bean
    Ticker ticker() {
        return Ticker.systemTicker();
    }
}
