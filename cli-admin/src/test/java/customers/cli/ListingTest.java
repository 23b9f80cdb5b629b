package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import customers.v1.GetOrgCustomersRequest;
import customers.v1.GetOrgCustomersResponse;
import customers.v1.Org;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A listing without a limit is complete, however many pages it takes. */
class ListingTest {
    private final Cli cli = new Cli();
    private long total = 2500;

    @BeforeEach
    void answerPages() {
        cli.server.answer("GetOrgCustomers", message -> {
            GetOrgCustomersRequest request = (GetOrgCustomersRequest) message;
            GetOrgCustomersResponse.Builder page =
                    GetOrgCustomersResponse.newBuilder().setTotal(total);
            String cursor = request.getCursor();
            long begin = cursor.isEmpty() ? request.getOffset() : Long.parseLong(cursor);
            long end = Math.min(total, begin + request.getLimit());
            for (long i = begin; i < end; i++) {
                page.addItems(Org.newBuilder().setId("id-" + i).setName("Org " + i));
            }
            if (request.hasCursor() && end < total) {
                page.setNextCursor(Long.toString(end));
            }
            return page.build();
        });
    }

    @Test
    void fetchesAllPages() {
        Cli.Run run = cli.run("customer", "list");

        assertThat(run.out().lines()).hasSize(2501);
        assertThat(run.out().lines().skip(1).map(line -> line.split(" ", 2)[0]).distinct())
                .hasSize(2500);
        assertThat(run.err()).isEmpty();
        assertThat(cursors()).containsExactly("", "1000", "2000");
    }

    private List<String> cursors() {
        return cli.calls().stream()
                .map(call -> (GetOrgCustomersRequest) call.request())
                .map(request -> request.hasCursor() && !request.hasOffset() ? request.getCursor() : "none")
                .toList();
    }

    @Test
    void fetchesOnePageByCursor() {
        Cli.Run run = cli.run("customer", "list", "--limit", "10", "--cursor", "20");

        assertThat(run.out().lines()).hasSize(11);
        assertThat(run.err()).isEqualTo("There were 2500 in all; --cursor 30 goes on.\n");
        assertThat(cli.run("customer", "list", "--limit", "10", "--cursor", "", "-o", "json")
                        .out())
                .endsWith("\n  ],\n  \"total\": 2500,\n  \"nextCursor\": \"10\"\n}\n");
        assertThat(cursors()).containsExactly("20", "");
    }

    @Test
    void fetchesAllPagesAfterAnOffset() {
        Cli.Run run = cli.run("customer", "list", "--offset", "600");

        assertThat(run.out().lines()).hasSize(1901);
        assertThat(cli.calls())
                .extracting(call -> ((GetOrgCustomersRequest) call.request()).getOffset())
                .containsExactly(600L, 1600L);
    }

    @Test
    void refusesACursorTogetherWithAnOffset() {
        assertThat(cli.run("customer", "list", "--offset", "1", "--cursor", "").err())
                .contains("--offset");
        assertThat(cli.calls()).isEmpty();
    }

    @Test
    void printsOneJsonDocumentOfAllPages() {
        Cli.Run run = cli.run("customer", "list", "-o", "json");

        assertThat(run.out().split("\"id\": ", -1)).hasSize(2501);
        assertThat(run.out()).startsWith("{\n  \"items\": [").endsWith("\n  ],\n  \"total\": 2500\n}\n");
    }

    @Test
    void asksNoFurtherWhenThePageIsFull() {
        total = 1000;

        cli.run("customer", "list");

        assertThat(cli.calls()).hasSize(1);
    }

    @Test
    void stopsAtThePageThatAShrinkingListingLeavesEmpty() {
        cli.server.answer(
                "GetOrgCustomers",
                GetOrgCustomersResponse.newBuilder().setTotal(5000).build());

        assertThat(cli.run("customer", "list").code()).isZero();
        assertThat(cli.calls()).hasSize(1);
    }

    @Test
    void fetchesOnePageWithALimitAndSaysWhatIsLeft() {
        Cli.Run run = cli.run("customer", "list", "--limit", "10", "--offset", "20");

        assertThat(run.out().lines()).hasSize(11);
        assertThat(run.err()).isEqualTo("There are 2500 in all; --offset 30 goes on.\n");
        assertThat(cli.calls()).hasSize(1);
    }

    @Test
    void printsTheHeadingsOfAnEmptyListing() {
        total = 0;

        assertThat(cli.run("customer", "list").out())
                .startsWith("ID   NAME   STATUS")
                .hasLineCount(1);
        assertThat(cli.run("customer", "list", "-o", "json").out())
                .isEqualTo("{\n  \"items\": [],\n  \"total\": 0\n}\n");
    }

    @AfterEach
    void stop() {
        cli.close();
    }
}
