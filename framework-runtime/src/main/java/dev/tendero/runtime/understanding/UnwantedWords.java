package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
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
    private final Lead negation;
    private final Lead without;

    UnwantedWords(LanguagePack pack, CatalogWords catalogue) {
        this.pack = pack;
        this.catalogue = catalogue;
        this.negation = Lead.of(pack, Lead.Kind.NEGATION);
        this.without = Lead.of(pack, Lead.Kind.WITHOUT);
    }

    /**
     * Each as a {@code producto} that is excluded.
     *
     * @param left the content words that no entity has taken; loses these, and the words that go on with them
     * @param spelt a word as it is to be shown
     */
    List<Entity> take(List<Token> tokens, BitSet left, Function<Token, String> spelt) {
        List<Entity> unwanted = new ArrayList<>();
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            if (isUnwanted(tokens, i)) {
                Token token = tokens.get(i);
                unwanted.add(Entity.of(WishWords.PRODUCT, spelt.apply(token), token.start(), token.end())
                        .asNegated());
                left.clear(i, left.nextClearBit(i));
            }
        }
        return unwanted;
    }

    private boolean isUnwanted(List<Token> tokens, int at) {
        return isLacked(tokens, at) || (catalogue.knows(tokens.get(at).normal()) && negation.stands(tokens, at));
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
