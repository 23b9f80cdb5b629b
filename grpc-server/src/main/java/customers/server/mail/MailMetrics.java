package customers.server.mail;

import customers.core.mail.Mails;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What became of mails, since nobody is told who asked for one. */
@Component
class MailMetrics implements MeterBinder {
    private final Mails mails;

    MailMetrics(Mails mails) {
        this.mails = mails;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry, "accepted", Mails::accepted);
        bind(registry, "lost", Mails::lost);
        Gauge.builder("customers.mails.waiting", mails, Mails::waiting)
                .description("Mails that wait for their first attempt")
                .register(registry);
    }

    private void bind(MeterRegistry registry, String outcome, ToDoubleFunction<Mails> count) {
        FunctionCounter.builder("customers.mails", mails, count)
                .tag("outcome", outcome)
                .description("Mails that were accepted by the mail server or written to the file, or given up")
                .register(registry);
    }
}
