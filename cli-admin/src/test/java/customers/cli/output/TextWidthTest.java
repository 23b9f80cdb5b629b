package customers.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
    @ParameterizedTest
    @CsvSource({"'', 0", "abc, 3", "Zoë, 3", "Zoe\u0308, 3", "株式会社, 8", "한국, 4", "🚀x, 3", "ｱ, 1", "Ａ, 2"})
    void countsCells(String text, int cells) {
        assertThat(TextWidth.of(text)).isEqualTo(cells);
        assertThat(TextWidth.of(TextWidth.padded(text, 10))).isEqualTo(10);
    }
}
