package customers.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final Instant UNTIL = Instant.parse("2026-01-01T00:00:00Z");
    private static final OrgTables.Master MASTER = new OrgTables.Master("Master", new UUID(1, 2));

    @Test
    void makesTheSameRowsOfTheSameShape() throws IOException {
        assertThat(sums(shape(5))).isEqualTo(sums(shape(5))).hasSize(10);
    }

    @Test
    void makesOtherRowsOfAnotherSeed() throws IOException {
        Map<String, Long> others = sums(shape(6));
        sums(shape(5))
                .forEach((table, sum) -> assertThat(others.get(table)).as(table).isNotEqualTo(sum));
    }

    @Test
    void hasAsManyAsAskedForAndTheLargeOnesAmongThem() {
        Population population = Population.of(shape(5));
        Tree tree = population.tree();
        assertThat(tree.size()).isEqualTo(3001);
        assertThat(population.subscriber).hasSize(9000);
        assertThat(children(tree, tree.hub())).isEqualTo(600);
        assertThat(IntStream.range(1, tree.size()).filter(org -> isBelow(tree, org, tree.grove())))
                .hasSize(300);
        assertThat(IntStream.range(0, 9000).filter(sale -> population.offer[sale] == Offer.BROAD))
                .hasSize(300)
                .allMatch(sale -> !population.fates().isSaleDeleted(sale));
        assertThat(IntStream.range(1, tree.size()).map(tree::level).max()).hasValue(4);
    }

    @Test
    void isInTheOrderOfCreationParentsBeforeChildren() {
        Population population = Population.of(shape(5));
        Tree tree = population.tree();
        for (int org = 1; org < tree.size(); org++) {
            assertThat(tree.parent(org)).isLessThan(org);
            assertThat(tree.isReseller(tree.parent(org))).isTrue();
            assertThat(population.ids().org(tree, org))
                    .isGreaterThan(population.ids().org(tree, org - 1));
        }
        for (int sale = 0; sale < population.subscriber.length; sale++) {
            assertThat(population.soldAt[sale])
                    .isBetween(tree.createdAt[population.subscriber[sale]], UNTIL.toEpochMilli());
        }
    }

    @Test
    void beginsFewNamesWithTheSameThreeLetters() {
        Map<String, Integer> beginnings = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            beginnings.merge(Names.firm(Hash.of(1, Ids.NAME, i), i).substring(0, 3), 1, Integer::sum);
        }
        assertThat(beginnings).hasSizeGreaterThan(1000);
        assertThat(beginnings.values()).allMatch(count -> count < 200);
    }

    @Test
    void refusesWhatCannotBeBuilt() {
        assertThatThrownBy(() -> new Shape(100, 4, 30, 100, 1, UNTIL)).hasMessageContaining("orgs must be 500");
        assertThatThrownBy(() -> new Shape(1000, 4, 30, 10, 1, UNTIL)).hasMessageContaining("subscriptions must be");
    }

    @Test
    void escapesWhatWouldEndAColumnOrARow() {
        Row row = new Row();
        row.text("a\tb").text("c\\d\n").empty().binary(new byte[] {0, 'x'}).moment(1_700_000_000_123L);
        row.end();
        assertThat(new String(row.bytes(), 0, row.size(), StandardCharsets.UTF_8))
                .isEqualTo("a\\\tb\tc\\\\d\\\n\t\\N\t\\0x\t2023-11-14 22:13:20.123\n");
    }

    private static Shape shape(long seed) {
        return new Shape(3000, 4, 30, 9000, seed, UNTIL);
    }

    private static int children(Tree tree, int parent) {
        return (int) IntStream.range(1, tree.size())
                .filter(org -> tree.parent(org) == parent)
                .count();
    }

    private static boolean isBelow(Tree tree, int org, int top) {
        int above = org;
        while (above > 0 && above != top) {
            above = tree.parent(above);
        }
        return above == top;
    }

    private static Map<String, Long> sums(Shape shape) throws IOException {
        Map<String, Long> sums = new HashMap<>();
        for (Table table : Loader.tables(Population.of(shape), MASTER)) {
            CRC32 sum = new CRC32();
            try (InputStream rows = table.open(place -> {})) {
                sum.update(rows.readAllBytes());
            }
            sums.put(table.name(), sum.getValue());
        }
        assertThat(new HashSet<>(sums.values())).hasSameSizeAs(sums.values());
        return sums;
    }
}
