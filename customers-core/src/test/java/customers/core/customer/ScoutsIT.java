package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithCore;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.listing.Page;
import customers.core.org.Org;
import customers.core.transaction.Transactions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Of many calls that ask for the same at once, one finds out what it costs much to know. */
class ScoutsIT extends WithCore {
    private static final int MANY = 8;

    @Autowired
    private CustomerMapper mapper;

    @Autowired
    private Atlas atlas;

    @Autowired
    private Scouts scouts;

    @Autowired
    private Transactions transactions;

    private final List<Thread> readers = new CopyOnWriteArrayList<>();
    private final AtomicInteger counted = new AtomicInteger();
    private OrgId seller;
    private PlanId plan;

    @BeforeEach
    void sell() {
        seller = reseller(root(), unlimited("customers")).org();
        plan = plan(seller);
        for (int i = 0; i < 3; i++) {
            sell(seller, customer(seller), plan);
        }
        foldAll();
    }

    /** Of the first page, and of one that is far from it. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void oneCountsTheHoldersOfAPlan(long offset) throws Exception {
        CustomerQuery query = query(offset);
        assertThat(read(query).total()).isEqualTo(3);
        assertThat(counted).hasValue(1);
        counted.set(0);
        forgetAll();
        assertThat(readAtOnce(query)).hasSize(MANY).allSatisfy(page -> {
            assertThat(page.total()).isEqualTo(3);
            assertThat(page.items()).hasSize(2);
        });
        assertThat(counted).hasValue(1);
    }

    @Test
    void oneCountsThemAnewWhenSomeHaveGone() throws Exception {
        CustomerQuery query = query(0);
        deletions.deleteOrg(admin(), read(query).items().get(0).id());
        counted.set(0);
        assertThat(readAtOnce(query))
                .allSatisfy(page -> assertThat(page.total()).isEqualTo(2));
        assertThat(counted).hasValue(1);
    }

    private CustomerQuery query(long offset) {
        Page.Request page = new Page.Request(offset, 2, false);
        return new CustomerQuery(true, null, null, plan, CustomerLookup.NONE, CustomerSort.CREATED_AT, page);
    }

    private Page<Org> read(CustomerQuery query) {
        CustomerMapper noting = (CustomerMapper) Proxy.newProxyInstance(
                CustomerMapper.class.getClassLoader(),
                new Class<?>[] {CustomerMapper.class},
                (proxy, method, given) -> {
                    if (isCounting(method.getName(), given) && counted.incrementAndGet() == 1) {
                        awaitOthers();
                    }
                    try {
                        return method.invoke(mapper, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new CustomerListings(noting, atlas, scouts, census, lineages, transactions)
                .read(lineages.of(seller), query, 1);
    }

    private static boolean isCounting(String statement, Object[] given) {
        return statement.equals("countHolders") || (statement.equals("list") && given[given.length - 1].equals(true));
    }

    private List<Page<Org>> readAtOnce(CustomerQuery query) throws Exception {
        List<FutureTask<Page<Org>>> pages = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            FutureTask<Page<Org>> page = new FutureTask<>(() -> read(query));
            pages.add(page);
            readers.add(new Thread(page));
        }
        readers.forEach(Thread::start);
        List<Page<Org>> read = new ArrayList<>();
        for (FutureTask<Page<Org>> page : pages) {
            read.add(page.get(60, TimeUnit.SECONDS));
        }
        return read;
    }

    private void awaitOthers() throws InterruptedException {
        // Until they wait for it, or for a while.
        for (int i = 0; i < 100 && readers.stream().filter(ScoutsIT::waits).count() < MANY - 1; i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static boolean waits(Thread reader) {
        return reader.getState() == Thread.State.TIMED_WAITING;
    }
}
