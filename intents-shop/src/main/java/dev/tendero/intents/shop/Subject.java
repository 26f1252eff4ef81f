package dev.tendero.intents.shop;

import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.spi.Turn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The product of which something is asked that its record does not say, {@code ¿el conejito va a pilas?} */
final class Subject {

    /** Who says more names nothing. */
    private static final int MOST_WORDS = 6;

    private Subject() {}

    /**
     * @return its key: that of the only one of the brand that is named, else of one that a part of the words calls; of
     *     another kind than the one that is named it is never
     */
    static List<Long> of(Turn turn) {
        ProductSearch kind = Wish.saidNow(turn, Wish.of(turn, 2))
                .change()
                .attributes(Map.of())
                .build();
        return Stream.concat(Stream.of(ofBrand(turn)), parts(turn).map(part -> called(turn, kind, part)))
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Long> ofBrand(Turn turn) {
        boolean isNamed = turn.slots().wanted("marca").stream().anyMatch(brand -> !brand.carried());
        ProductSearch brand =
                Wish.of(turn, 2).change().text("").availableOnly(false).build();
        return isNamed ? only(turn.catalog().search(brand)) : List.of();
    }

    private static List<Long> only(ProductHits hits) {
        return hits.keys().size() == 1 ? hits.keys() : List.of();
    }

    /** From the front and from the back, the longest first. */
    private static Stream<List<String>> parts(Turn turn) {
        List<String> words = Arrays.stream(turn.searchText().split(" ")).toList();
        int size = words.size();
        if (size > MOST_WORDS) {
            return Stream.empty();
        }
        return IntStream.range(1, size)
                .map(left -> size - left)
                .boxed()
                .flatMap(length -> Stream.of(words.subList(0, length), words.subList(size - length, size)));
    }

    /** A single word must call one product alone. */
    private static List<Long> called(Turn turn, ProductSearch kind, List<String> words) {
        ProductHits hits = turn.catalog()
                .search(kind.change().text(String.join(" ", words)).build());
        if (!hits.missing().isEmpty() || !hits.mentioned().isEmpty()) {
            return List.of();
        }
        return words.size() > 1 ? hits.keys().stream().limit(1).toList() : only(hits);
    }
}
