package customers.server.admission;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** How much there is to do, and how much was too much. */
@Component
class AdmissionMetrics implements MeterBinder {
    private final Admission admission;

    AdmissionMetrics(Admission admission) {
        this.admission = admission;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry, "reads", admission.reads());
        bind(registry, "writes", admission.writes());
    }

    private static void bind(MeterRegistry registry, String kind, Gate gate) {
        Gauge.builder("customers.calls.running", gate::running)
                .tag("kind", kind)
                .description("Calls that are worked on")
                .register(registry);
        Gauge.builder("customers.calls.waiting", gate::waiting)
                .tag("kind", kind)
                .description("Calls that wait for their turn")
                .register(registry);
        for (Refused why : Refused.values()) {
            FunctionCounter.builder("customers.calls.refused", gate.refused(why), LongAdder::sum)
                    .tag("kind", kind)
                    .tag("cause", why.tag())
                    .description("Calls that were refused because there was too much to do")
                    .register(registry);
        }
    }
}
