package customers.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithCore;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.transaction.Transactions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** How many statements the server sees for many sales in one transaction: as many as for two. */
@TestPropertySource(properties = "spring.datasource.hikari.maximum-pool-size=1")
class StatementsTogetherIT extends WithCore {
    private static final int MANY = 30;

    @Autowired
    private SalesTogether together;

    @Autowired
    private Transactions transactions;

    /** Of the one session that writes. */
    private long questions() {
        return transactions.write(
                admin(),
                () -> Long.parseLong((String)
                        sql.queryForMap("SHOW SESSION STATUS LIKE 'Questions'").get("Value")));
    }

    /** The first run of a text prepares it, which counts differently; the third tells. */
    private long statements(List<SalesTogether.Asked> asked) {
        together.sell(asked);
        together.sell(asked);
        long first = questions();
        long before = questions();
        assertThat(together.sell(asked)).hasSize(asked.size());
        return questions() - before - (before - first);
    }

    private List<SalesTogether.Asked> asked(Reseller... sellers) {
        List<SalesTogether.Asked> asked = new ArrayList<>();
        for (Reseller seller : sellers) {
            OrgId customer = customer(seller.org());
            PlanId plan = plan(seller.org(), finite("websites", 1), finite("mailboxes", 1));
            for (int i = 0; i < MANY / sellers.length; i++) {
                asked.add(new SalesTogether.Asked(admin(), seller.org(), customer, sale(plan)));
            }
        }
        return asked;
    }

    private Reseller seller() {
        return reseller(root(), finite("customers", 9), finite("websites", 500), finite("mailboxes", 500));
    }

    @Test
    void ofOneSellerAsManyAsOfASale() {
        List<SalesTogether.Asked> asked = asked(seller());
        assertThat(statements(asked)).isEqualTo(8);
        assertThat(statements(asked.subList(0, 2))).isEqualTo(8);
    }

    /** Two more, which lock without waiting what is written later. */
    @Test
    void ofSeveralSellersTwoMore() {
        assertThat(statements(asked(seller(), seller(), seller()))).isEqualTo(10);
    }
}
