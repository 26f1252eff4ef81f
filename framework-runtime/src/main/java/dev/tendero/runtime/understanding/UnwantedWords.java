package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * Words that say what a thing is to be without, where no entity has taken them: {@code sin nueces}, {@code que no sean
 * de chocolate}.
 */
final class UnwantedWords {

    private final LanguagePack pack;
    private final CatalogWords catalogue;
    private final Lead without;
    private final Denial denial;

    UnwantedWords(LanguagePack pack, CatalogWords catalogue) {
        this.pack = pack;
        this.catalogue = catalogue;
        this.without = Lead.of(pack, Lead.Kind.WITHOUT);
        this.denial = new Denial(pack);
    }

    /**
     * Each as a {@code producto} that is excluded.
     *
     * @param left the content words that no entity has taken; loses these, and the words that go on with them
     * @param entities what was found; no word of a category that is wanted is unwanted
     * @param shops the shop's word for one of the customer's
     */
    List<Entity> take(Utterance utterance, BitSet left, List<Candidate> entities, Function<Token, String> shops) {
        List<Token> tokens = utterance.tokens();
        List<Entity> unwanted = new ArrayList<>();
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            Token token = tokens.get(i);
            String word = shops.apply(token);
            if (isUnwanted(utterance, i, word)) {
                left.clear(i, endOf(utterance, left, i));
                if (entities.stream().noneMatch(entity -> isWantedIn(entity, word))) {
                    unwanted.add(Entity.of(WishWords.PRODUCT, word, token.start(), token.end())
                            .asNegated());
                }
            }
        }
        return unwanted;
    }

    /** {@code sin azúcar blanca}, but not {@code sin nueces, chocolate}. */
    private static int endOf(Utterance utterance, BitSet left, int from) {
        List<Token> tokens = utterance.tokens();
        int end = from + 1;
        while (end < tokens.size()
                && left.get(end)
                && utterance
                        .text()
                        .substring(tokens.get(end - 1).end(), tokens.get(end).start())
                        .isBlank()) {
            end++;
        }
        return end;
    }

    /** {@code no quiero leche, quiero yogures}, which stand in one category. */
    private static boolean isWantedIn(Candidate candidate, String word) {
        Entity entity = candidate.entities().getFirst();
        return entity.entity().equals("categoria")
                && !entity.negated()
                && Normal.of(entity.value()).contains(Normal.of(word));
    }

    private boolean isUnwanted(Utterance utterance, int at, String word) {
        List<Token> tokens = utterance.tokens();
        return !isNumber(tokens.get(at).normal())
                && (isLacked(tokens, at) || (catalogue.knows(Normal.of(word)) && isDenied(utterance, at)));
    }

    private boolean isDenied(Utterance utterance, int at) {
        return denial.stands(utterance, at) || denial.isBehind(utterance, at);
    }

    /** {@code menos de 2} is an amount. */
    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private boolean isLacked(List<Token> tokens, int at) {
        for (int i = at - 1; i >= 0 && pack.stopWords().contains(tokens.get(i).normal()); i--) {
            if (without.spans(tokens.subList(i, at))) {
                return true;
            }
        }
        return false;
    }
}
