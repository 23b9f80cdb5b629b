package customers.e2e.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What a refusal says to people: a sentence, and nothing of how the product is made. */
final class Sentence {
    private static final Pattern INTERNALS = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z]|(java|org\\.(springframework|apache|mybatis)|com\\.(google|mysql))\\."
                    + "|customers\\.(core|server|gateway|v1)"
                    + "|(?i:\\bselect\\b.*\\bfrom\\b|\\binsert into\\b|jdbc|mysql|mariadb|sqlstate|hikari|netty|grpc)");

    private Sentence() {}

    static void check(String text) {
        assertThat(text).as("the sentence of a refusal").isNotBlank().doesNotContainPattern(INTERNALS);
    }
}
