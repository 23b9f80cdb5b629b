package customers.gateway.admission;

import customers.gateway.GatewaySettings;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * On a runtime without virtual threads gives Tomcat more threads than there are requests worked on at once, so that there
 * is always one to refuse what is too much.
 */
@Component
class TomcatThreads implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private static final int TO_REFUSE = 16;

    private final GatewaySettings settings;

    TomcatThreads(GatewaySettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocol.setMaxThreads(settings.requestsAtOnce() + TO_REFUSE);
            }
        });
    }

    /** After what Spring Boot sets by its own properties. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
