package dev.tendero.runtime.answer;

import dev.tendero.api.Product;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the answer's products in a sentence: by their whole name, by words of it that tell them apart, by brand, by
 * place.
 */
final class Mentions {

    private final List<Product> products;
    private final Map<Product, List<List<String>>> names = new LinkedHashMap<>();

    Mentions(List<Product> products) {
        this.products = products;
        for (Product product : products) {
            names.put(
                    product,
                    Stream.of(product.name(), product.brand())
                            .filter(Objects::nonNull)
                            .map(name -> Word.of(name).stream().map(Word::fold).toList())
                            .toList());
        }
    }

    List<Mention> in(List<Word> words) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Mention mention = at(words, i);
            if (mention == null) {
                i++;
            } else {
                add(mentions, mention, words);
                i = mention.last() + 1;
            }
        }
        return mentions;
    }

    private @Nullable Mention at(List<Word> words, int from) {
        Set<Product> found = new HashSet<>();
        int longest = 0;
        for (Map.Entry<Product, List<List<String>>> product : names.entrySet()) {
            int length = product.getValue().stream()
                    .mapToInt(name -> run(name, words, from))
                    .max()
                    .orElse(0);
            if (length > longest) {
                found.clear();
                longest = length;
            }
            if (length == longest && length > 0) {
                found.add(product.getKey());
            }
        }
        preferWholeNames(found, longest);
        if (longest > 0 && tellsApart(words, from, longest, found)) {
            return mention(found, words, from, from + longest - 1);
        }
        return byPlace(words, from);
    }

    /** {@code iPhone 15} is the product of that name, not the {@code iPhone 15 Pro}. */
    private void preferWholeNames(Set<Product> found, int length) {
        Set<Product> whole = new HashSet<>(found);
        whole.removeIf(
                product -> Objects.requireNonNull(names.get(product)).getFirst().size() != length);
        if (!whole.isEmpty()) {
            found.retainAll(whole);
        }
    }

    /**
     * How many words from {@code from} on stand in the name one after the other, ending and beginning with a real one.
     */
    private static int run(List<String> name, List<Word> words, int from) {
        int longest = 0;
        for (int start = 0; start < name.size(); start++) {
            int length = 0;
            while (start + length < name.size()
                    && from + length < words.size()
                    && name.get(start + length).equals(words.get(from + length).fold())) {
                length++;
            }
            while (length > 0
                    && Lexicon.STOP.contains(words.get(from + length - 1).fold())) {
                length--;
            }
            longest = Math.max(longest, length);
        }
        return Lexicon.STOP.contains(words.get(from).fold()) ? 0 : longest;
    }

    /** What all products share names none of them; a lone common word does so only after an article. */
    private boolean tellsApart(List<Word> words, int from, int length, Set<Product> found) {
        if (found.size() == products.size() && products.size() > 1) {
            return false;
        }
        Word first = words.get(from);
        if (length > 1) {
            return words.subList(from, from + length).stream().anyMatch(Word::hasLetter);
        }
        boolean named = first.isCode() || (from > 0 && first.isCapitalised());
        boolean pointed =
                from > 0 && Lexicon.ARTICLES.contains(words.get(from - 1).fold());
        return first.hasLetter() && (named || pointed || (from == 0 && isBrand(first)));
    }

    private boolean isBrand(Word word) {
        return products.stream()
                .map(Product::brand)
                .anyMatch(brand -> brand != null && Folding.fold(brand).equals(word.fold()));
    }

    private @Nullable Mention byPlace(List<Word> words, int at) {
        if (at == 0 || !Lexicon.ARTICLES.contains(words.get(at - 1).fold())) {
            return null;
        }
        for (int i = 0; i < Math.min(products.size(), Lexicon.ORDINALS.size()); i++) {
            if (Lexicon.ORDINALS.get(i).contains(words.get(at).fold())) {
                return mention(Set.of(products.get(i)), words, at, at);
            }
        }
        return null;
    }

    private static Mention mention(Set<Product> found, List<Word> words, int first, int last) {
        return new Mention(
                Set.copyOf(found),
                first,
                last,
                words.get(first).start(),
                words.get(last).end());
    }

    /** {@code el WH-CH520 de Sony} is one mention: what both parts can be. */
    private static void add(List<Mention> mentions, Mention next, List<Word> words) {
        if (!mentions.isEmpty()) {
            Mention last = mentions.getLast();
            Set<Product> both = new HashSet<>(last.products());
            both.retainAll(next.products());
            boolean near = words.subList(last.last() + 1, next.first()).stream()
                    .allMatch(word -> Set.of("de", "da", "do", "of", "by").contains(word.fold()));
            if (near && !both.isEmpty()) {
                mentions.removeLast();
                mentions.add(new Mention(Set.copyOf(both), last.first(), next.last(), last.start(), next.end()));
                return;
            }
        }
        mentions.add(next);
    }
}
