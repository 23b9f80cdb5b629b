package customers.gateway.upstream;

import customers.gateway.GatewaySettings;
import io.grpc.ManagedChannel;
import io.grpc.NameResolverRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.grpc.client.ChannelBuilderOptions;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Opens the channel that {@code spring.grpc.client.channel.customers} describes. */
@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {
    private static final String CHANNEL = "customers";

    static {
        NameResolverRegistry.getDefaultRegistry().register(new ServerNamesProvider());
    }

    /** The factory closes it, after the calls in flight. */
    @Bean(destroyMethod = "")
    ManagedChannel upstreamChannel(GrpcChannelFactory factory, RetriedCalls retried) {
        // Of several servers only those get calls that say that they serve.
        Map<String, Object> config = new HashMap<>(retried.serviceConfig());
        config.put("healthCheckConfig", Map.of("serviceName", ""));
        ManagedChannel channel = factory.createChannel(
                CHANNEL,
                ChannelBuilderOptions.defaults()
                        .withCustomizer((name, builder) -> builder.defaultLoadBalancingPolicy("round_robin")
                                .defaultServiceConfig(config)
                                .enableRetry()));
        // Connects now: the first caller should not wait for it.
        channel.getState(true);
        return channel;
    }

    @Bean
    Reconnects reconnects(ManagedChannel channel) {
        return new Reconnects(channel);
    }

    /** Ends the calls whose deadline has passed; those that were answered before leave it at once. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledThreadPoolExecutor deadlines() {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(1, new CustomizableThreadFactory("deadlines-"));
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    @Bean
    Upstream upstream(
            ManagedChannel channel,
            GatewaySettings settings,
            ScheduledThreadPoolExecutor deadlines,
            RetriedCalls retried) {
        return new Upstream(channel, settings.deadline(), deadlines, retried);
    }
}
