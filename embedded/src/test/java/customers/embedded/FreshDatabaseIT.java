package customers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreshDatabaseIT {
    @Test
    void givesEveryTestADatabaseOfItsOwn() throws Exception {
        String one = TestDatabase.freshUrl();
        String other = TestDatabase.freshUrl();
        Sql.run(one, "create table note (text varchar(20))");
        assertThat(Sql.run(one, "show tables")).containsExactly("note");
        assertThat(Sql.run(other, "show tables")).isEmpty();
    }

    @Test
    void startsOneServerForManyThreads() throws Exception {
        List<String> urls = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> TestDatabase.freshUrl())
                .toList();
        assertThat(urls).doesNotHaveDuplicates();
        assertThat(urls.stream().map(url -> url.replaceAll("/test_.*", "")).distinct())
                .hasSize(1);
    }

    @Test
    void putsTheDatabaseIntoTheUrlOfAServer() {
        assertThat(TestDatabase.urlOf("jdbc:mysql://db:3306/?user=root&password=a/b", "x"))
                .isEqualTo("jdbc:mysql://db:3306/x?user=root&password=a/b");
        assertThat(TestDatabase.urlOf("jdbc:mysql://db/any", "x")).isEqualTo("jdbc:mysql://db/x");
        assertThatThrownBy(() -> TestDatabase.urlOf("mysql://db", "x"))
                .isInstanceOf(MariaDbException.class)
                .hasMessageContaining("should look like jdbc:mysql://");
    }
}
