package customers.gateway.upstream;

import customers.gateway.GatewaySettings;
import io.grpc.ManagedChannel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.grpc.client.ChannelBuilderOptions;
import org.springframework.grpc.client.GrpcChannelFactory;

/** Opens the channel that {@code spring.grpc.client.channel.customers} describes. */
@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {
    private static final String CHANNEL = "customers";

    /** The factory closes it, after the calls in flight. */
    @Bean(destroyMethod = "")
    ManagedChannel upstreamChannel(GrpcChannelFactory factory, RetriedCalls retried) {
        ManagedChannel channel = factory.createChannel(
                CHANNEL,
                ChannelBuilderOptions.defaults()
                        .withCustomizer((name, builder) -> builder.defaultLoadBalancingPolicy("round_robin")
                                .defaultServiceConfig(retried.serviceConfig())
                                .enableRetry()));
        // Connects now: the first caller should not wait for it.
        channel.getState(true);
        return channel;
    }

    @Bean
    Upstream upstream(ManagedChannel channel, GatewaySettings settings) {
        return new Upstream(channel, settings.deadline());
    }
}
