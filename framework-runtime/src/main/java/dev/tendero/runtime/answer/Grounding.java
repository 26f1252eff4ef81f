package dev.tendero.runtime.answer;

import dev.tendero.api.Product;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a model's reply sentence by sentence and says whether it states anything beyond the facts. It errs on the side
 * of refusing: a refused sentence costs style, an accepted invention costs a customer. What it cannot see is invention
 * in plain words without name, number or promise ({@code ligero}, {@code cómodo}). One reply, one thread.
 */
final class Grounding {

    private static final List<GroundingRule> RULES = List.of(
            new MarkupRule(),
            new LanguageRule(),
            new ContactRule(),
            new PriceRule(),
            new DiscountRule(),
            new ComparisonRule(),
            new StockRule(),
            new PromiseRule(),
            new NameRule(),
            new NumberRule());

    private final Facts facts;
    private final Mentions mentions;
    private Set<Product> before = Set.of();

    Grounding(Facts facts) {
        this.facts = facts;
        this.mentions = new Mentions(facts.products());
    }

    /** The sentences of a reply must come in order: {@code Cuesta 20 €} is said of what the one before named. */
    Verdict check(String text) {
        Sentence sentence = Sentence.of(text, facts, mentions, carried(text));
        before =
                sentence.mentions().size() == 1 ? sentence.mentions().getFirst().products() : Set.of();
        Optional<Verdict.Ungrounded> broken = RULES.stream()
                .flatMap(rule -> rule.broken(sentence, facts).stream())
                .findFirst();
        return broken.isPresent() ? broken.get() : Verdict.GROUNDED;
    }

    /**
     * A sentence goes on about the last one's product when it begins with a verb or with what stands for the product.
     */
    private Set<Product> carried(String text) {
        List<Word> words = Word.of(text);
        if (words.isEmpty()) {
            return Set.of();
        }
        String first = words.getFirst().fold();
        boolean goesOn = Lexicon.SUBJECT_VERBS.contains(first)
                || Set.of("su", "it", "its", "seu", "ele", "ela").contains(first);
        return goesOn ? before : Set.of();
    }
}
