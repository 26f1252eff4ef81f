package dev.tendero.runtime.language;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Several words of customers for which the shop has others, {@code french press} where its things are called
 * {@code cafetière}. Immutable.
 */
public final class PhraseSynonyms {

    private final TextAnalyzer analyzer;
    /** The shop's words by the stems of the customers'. */
    private final Map<List<String>, List<Token>> shops = new HashMap<>();

    private final int longest;

    /** @param synonyms the shop's words by those of its customers; those of one word are left to others */
    public PhraseSynonyms(TextAnalyzer analyzer, Map<String, String> synonyms) {
        this.analyzer = analyzer;
        synonyms.forEach((customers, shop) -> {
            List<String> said = stems(analyzer.analyse(customers).tokens());
            List<Token> meant = analyzer.analyse(shop).tokens();
            if (said.size() > 1 && !meant.isEmpty()) {
                shops.putIfAbsent(said, meant);
            }
        });
        this.longest = shops.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /**
     * The utterance in the shop's words, each at the place of the customer's; the same one where it has none of them.
     */
    public Utterance replaced(Utterance utterance) {
        List<Token> tokens = utterance.tokens();
        List<Token> meant = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            int length = lengthAt(tokens, at);
            if (length == 0) {
                meant.add(tokens.get(at++));
            } else {
                meant.addAll(inShops(utterance.text(), tokens.subList(at, at + length)));
                at += length;
            }
        }
        return meant.equals(tokens) ? utterance : new Utterance(utterance.text(), utterance.language(), meant);
    }

    /** Of the longest that begins there; 0 where none does. */
    private int lengthAt(List<Token> tokens, int at) {
        return IntStream.iterate(Math.min(longest, tokens.size() - at), length -> length > 1, length -> length - 1)
                .filter(length -> shops.containsKey(stems(tokens.subList(at, at + length))))
                .findFirst()
                .orElse(0);
    }

    /**
     * The last of the shop's words takes what is left of the customer's; where those are fewer, their last one stays.
     */
    private List<Token> inShops(String text, List<Token> said) {
        List<Token> words = shops.getOrDefault(stems(said), said);
        int last = words.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> {
                    Token from = said.get(Math.min(i, said.size() - 1));
                    Token to = i == last ? said.getLast() : from;
                    String stretch = text.substring(from.start(), to.end());
                    return analyzer.meant(stretch, words.get(i).normal(), from.start(), to.end());
                })
                .toList();
    }

    private static List<String> stems(List<Token> tokens) {
        return tokens.stream().map(Token::stem).collect(Collectors.toUnmodifiableList());
    }
}
