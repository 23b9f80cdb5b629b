package customers.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class MailsTest {
    private final List<Mail> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger tries = new AtomicInteger();

    private static Mail mail(int number) {
        return new Mail("ann@example.com", "Subject", "a secret", "mail " + number);
    }

    private static Mails by(MailTransport transport) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("transport", transport);
        return new Mails(beans.getBeanProvider(MailTransport.class), Duration.ofMillis(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thatAreNotAcceptedAreTriedAgain() throws Exception {
        Mails mails = by(mail -> {
            if (tries.incrementAndGet() < Mails.TRIES) {
                throw new IllegalStateException("not now");
            }
            accepted.add(mail);
        });
        mails.send(mail(1));
        mails.destroy();
        assertThat(accepted).containsExactly(mail(1));
    }

    @Test
    void thatAreNeverAcceptedAreGivenUpAndHoldUpNoOther() throws Exception {
        Mails mails = by(mail -> {
            if (mail.equals(mail(1))) {
                tries.incrementAndGet();
                throw new IllegalStateException("never");
            }
            accepted.add(mail);
        });
        mails.send(mail(1));
        mails.send(mail(2));
        mails.destroy();
        assertThat(tries).hasValue(Mails.TRIES);
        assertThat(accepted).containsExactly(mail(2));
        assertThat(mails.lost()).isEqualTo(1);
        assertThat(mails.accepted()).isEqualTo(1);
        assertThat(mails.waiting()).isZero();
    }

    @Test
    void waitInABoundedNumberAndAreSentBeforeTheEnd() throws Exception {
        CountDownLatch busy = new CountDownLatch(2);
        CountDownLatch released = new CountDownLatch(1);
        Mails mails = by(mail -> {
            busy.countDown();
            await(released);
            accepted.add(mail);
        });
        mails.send(mail(0));
        mails.send(mail(0));
        await(busy);
        for (int i = 1; i <= Mails.MOST_WAITING + 5; i++) {
            mails.send(mail(i));
        }
        released.countDown();
        mails.destroy();
        assertThat(accepted).hasSize(Mails.MOST_WAITING + 2).doesNotContain(mail(Mails.MOST_WAITING + 1));
    }

    @Test
    void doNotPrintTheirText() {
        assertThat(mail(1)).hasToString("mail 1");
    }
}
