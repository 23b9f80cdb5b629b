package customers.server.call;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnThreading;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/** The threads that calls run on: virtual ones where the runtime has them, else a pool of a fixed size. */
@Configuration(proxyBeanMethods = false)
class CallThreads {

    @Bean
    @ConditionalOnThreading(Threading.VIRTUAL)
    GrpcServerExecutorProvider virtualThreads() {
        VirtualThreadTaskExecutor executor = new VirtualThreadTaskExecutor("call-");
        return () -> executor;
    }

    @Bean(destroyMethod = "shutdown")
    @ConditionalOnThreading(Threading.PLATFORM)
    ExecutorService callPool(@Value("${customers.call-threads:32}") int threads) {
        return Executors.newFixedThreadPool(threads);
    }

    @Bean
    @ConditionalOnThreading(Threading.PLATFORM)
    GrpcServerExecutorProvider platformThreads(ExecutorService callPool) {
        return () -> callPool;
    }
}
