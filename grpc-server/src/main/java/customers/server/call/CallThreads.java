package customers.server.call;

import com.google.common.util.concurrent.MoreExecutors;
import customers.server.admission.AdmissionProperties;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnThreading;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/**
 * The threads that calls are worked on: virtual ones where the runtime has them, else a pool of as many as may be worked on
 * at once. {@link AdmissionInterceptor} says which call is worked on when; until then it is on a thread of the transport.
 */
@Configuration(proxyBeanMethods = false)
class CallThreads {
    /** gRPC's own would be a queue without an end, in which calls wait before anybody sees them. */
    @Bean
    GrpcServerExecutorProvider transportThreads() {
        return MoreExecutors::directExecutor;
    }

    @Bean("workers")
    @ConditionalOnThreading(Threading.VIRTUAL)
    Executor virtualThreads() {
        return new VirtualThreadTaskExecutor("call-");
    }

    @Bean(name = "workers", destroyMethod = "shutdown")
    @ConditionalOnThreading(Threading.PLATFORM)
    ExecutorService platformThreads(AdmissionProperties properties) {
        return Executors.newFixedThreadPool(properties.readsAtOnce() + properties.atOnce());
    }
}
