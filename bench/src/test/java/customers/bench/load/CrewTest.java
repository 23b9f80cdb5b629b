package customers.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CrewTest {
    private static final Operation READ =
            new Operation("read", true, (bits, number) -> new Call.ReadOrg(new UUID(bits, 0)));

    @Test
    void sendsTheSameCallsEachWay() throws Exception {
        assertThat(READ.call(1, 2, 3, "one")).isEqualTo(READ.call(1, 2, 3, "another"));
        assertThat(READ.call(1, 2, 3, "one")).isNotEqualTo(READ.call(1, 2, 4, "one"));
    }

    @Test
    void sendsAsManyAsTheRateSaysHoweverSlowTheAnswers() throws Exception {
        Set<Call> sent = ConcurrentHashMap.newKeySet();
        try (Crew crew = new Crew(
                way(call -> {
                    sent.add(call);
                    TimeUnit.MILLISECONDS.sleep(20);
                }),
                2,
                1)) {
            Outcome outcome = crew.openLoop(READ, 200, Duration.ofMillis(500));
            assertThat(outcome.latencies().getTotalCount()).isEqualTo(100);
            assertThat(sent).hasSize(100);
            // Two clients do 100 a second, so the last call begins half a second late, and that counts.
            assertThat(outcome.latencies().getMaxValue()).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(400));
        }
    }

    @Test
    void givesNoNumberTwiceHoweverManyCrewsThereAre() throws Exception {
        Set<String> given = ConcurrentHashMap.newKeySet();
        AtomicInteger calls = new AtomicInteger();
        Operation creation = new Operation("create", true, (bits, number) -> {
            given.add(number);
            calls.incrementAndGet();
            return new Call.ReadOrg(new UUID(bits, 0));
        });
        try (Crew one = new Crew(way(call -> {}), 2, 1);
                Crew other = new Crew(way(call -> {}), 2, 1)) {
            for (int i = 0; i < 20; i++) {
                one.openLoop(creation, 10_000, Duration.ofMillis(1));
                other.openLoop(creation, 10_000, Duration.ofMillis(1));
            }
        }
        assertThat(calls).hasValue(400);
        assertThat(given).hasSize(400);
    }

    @Test
    void hearsOfEachClientHoweverLateItBegins() throws Exception {
        try (Crew crew = new Crew(way(call -> {}), 3, 1)) {
            assertThat(crew.closedLoop(READ, Duration.ZERO).latencies().getTotalCount())
                    .isEqualTo(3);
        }
    }

    @Test
    void countsWhatIsRefusedAndWhatFails() throws Exception {
        try (Crew crew = new Crew(
                way(call -> {
                    throw new Refused("too much");
                }),
                1,
                1)) {
            Outcome outcome = crew.openLoop(READ, 1000, Duration.ofMillis(20));
            assertThat(outcome.refused()).isEqualTo(20);
            assertThat(outcome.failures()).isZero();
        }
        try (Crew crew = new Crew(
                way(call -> {
                    throw new IllegalStateException("broken");
                }),
                2,
                1)) {
            Outcome outcome = crew.closedLoop(READ, Duration.ofMillis(20));
            assertThat(outcome.failures()).isPositive();
            assertThat(outcome.latencies().getTotalCount()).isZero();
            assertThat(outcome.failure()).contains("ReadOrg").contains("broken");
        }
    }

    @Test
    void saysTheSameAsUrlAndAsMessage() {
        Query query = Query.first(50).with("sortBy", "subscriptionsCount").with("search", "a b");
        assertThat(query.text())
                .contains("limit=50")
                .contains("sortBy=subscriptionsCount")
                .contains("search=a+b");
        assertThat(query.request().getSortBy().name()).isEqualTo("CUSTOMER_SORT_BY_SUBSCRIPTIONS_COUNT");
        assertThat(query.request().getSearch()).isEqualTo("a b");
    }

    private interface Answer {
        void to(Call call) throws Exception;
    }

    private static Way way(Answer answer) {
        return new Way() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Client connect() {
                return new Client() {
                    @Override
                    public void send(Call call) throws Exception {
                        answer.to(call);
                    }

                    @Override
                    public void close() {
                        // Nothing is open.
                    }
                };
            }
        };
    }
}
