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
    private Set<Product> topic = Set.of();

    Grounding(Facts facts) {
        this.facts = facts;
        this.mentions = new Mentions(facts.products());
    }

    /** The sentences of a reply must come in order: {@code Cuesta 20 €} is said of what the one before named. */
    Verdict check(String text) {
        Sentence sentence = Sentence.of(text, facts, mentions, topic);
        topic = topicAfter(sentence);
        Optional<Verdict.Ungrounded> broken = RULES.stream()
                .flatMap(rule -> rule.broken(sentence, facts).stream())
                .findFirst();
        return broken.isPresent() ? broken.get() : Verdict.GROUNDED;
    }

    /** A sentence that names no product leaves the one before in place, also when it says something of all of them. */
    private Set<Product> topicAfter(Sentence sentence) {
        return switch (sentence.mentions().size()) {
            case 0 -> sentence.turnsToAnother() ? Set.of() : topic;
            case 1 -> sentence.mentions().getFirst().products();
            default -> Set.of();
        };
    }
}
