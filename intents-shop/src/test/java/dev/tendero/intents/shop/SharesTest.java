package dev.tendero.intents.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.ProductSearch;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final int MOST_SEARCHES = 4 * (16 + 16);

    @Test
    void hundredsOfWordsAreAskedOfFewThings() {
        SearchingTurn turn = new SearchingTurn("", List.of());

        List<ProductSearch> shares = Shares.of(turn, wish(300, 4));

        assertThat(shares).hasSize(4);
        assertThat(turn.searches).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_SEARCHES);
    }

    @Test
    void ofManyThingsNoneIsAskedForItsOwn() {
        SearchingTurn turn = new SearchingTurn("", List.of());

        List<ProductSearch> shares = Shares.of(turn, wish(5, 300));

        assertThat(turn.searches).isEmpty();
        assertThat(shares)
                .hasSize(300)
                .allSatisfy(
                        share -> assertThat(share.text()).isEqualTo("palabra0 palabra1 palabra2 palabra3 palabra4"));
    }

    private static ProductSearch wish(int words, int categories) {
        return ProductSearch.builder()
                .text(IntStream.range(0, words).mapToObj(i -> "palabra" + i).collect(Collectors.joining(" ")))
                .categories(IntStream.range(0, categories)
                        .mapToObj(i -> "Cosas " + i)
                        .toList())
                .build();
    }
}
