package dev.tendero.runtime.answer;

import dev.tendero.api.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A percentage is a product's discount or stands in a row; what is called on sale has a price before the sale. */
final class DiscountRule implements GroundingRule {

    private static final Pattern PERCENT =
            Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*(?:%|por ?ciento|por cento|per ?cent)");

    private static final Pattern PERCENT_IN_WORDS =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}+ (?:por ?ciento|por cento|per ?cent)");

    @Override
    public Optional<Verdict.Ungrounded> broken(Sentence sentence, Facts facts) {
        Optional<MatchResult> percent = PERCENT.matcher(sentence.folded())
                .results()
                .filter(match -> !isTrusted(facts, match) && !isDiscount(sentence, facts, match))
                .findFirst();
        return percent.map(match -> ungrounded(sentence, match, "no row holds this percentage"))
                .or(() -> PERCENT_IN_WORDS
                        .matcher(sentence.folded())
                        .results()
                        .filter(match -> !facts.trusted().contains(match.group()))
                        .findFirst()
                        .map(match -> ungrounded(sentence, match, "no row holds this percentage")))
                .or(() -> first(sentence, "half")
                        .filter(match -> !facts.trusted().contains(match.group()))
                        .map(match -> ungrounded(sentence, match, "no row says so")))
                .or(() -> sale(sentence, facts));
    }

    private static boolean isTrusted(Facts facts, MatchResult match) {
        return facts.trusted().replaceAll("\\s", "").contains(match.group(1) + "%");
    }

    private static boolean isDiscount(Sentence sentence, Facts facts, MatchResult match) {
        Collection<Product> about = about(sentence, facts, match);
        Set<BigDecimal> said = Numerals.figures(match.group(1));
        return about.stream().anyMatch(product -> {
            BigDecimal listPrice = product.listPrice();
            if (listPrice == null || listPrice.signum() <= 0) {
                return false;
            }
            BigDecimal percent = BigDecimal.valueOf(100)
                    .multiply(listPrice.subtract(product.price()))
                    .divide(listPrice, 4, RoundingMode.HALF_UP);
            return said.contains(Numerals.plain(percent.setScale(0, RoundingMode.HALF_UP)))
                    || said.contains(Numerals.plain(percent.setScale(0, RoundingMode.FLOOR)));
        });
    }

    private static Optional<Verdict.Ungrounded> sale(Sentence sentence, Facts facts) {
        if (sentence.isQuestion() || sentence.says("negation")) {
            return Optional.empty();
        }
        return first(sentence, "sale")
                .filter(match -> about(sentence, facts, match).stream().noneMatch(DiscountRule::isOnSale))
                .filter(match -> !facts.products().isEmpty() || !facts.trusted().contains(match.group()))
                .map(match -> ungrounded(sentence, match, "no row has a price before a sale"));
    }

    private static Collection<Product> about(Sentence sentence, Facts facts, MatchResult match) {
        Optional<Set<Product>> subject = sentence.subject(match.start(), match.start());
        return subject.isPresent() ? subject.get() : facts.products();
    }

    private static boolean isOnSale(Product product) {
        BigDecimal listPrice = product.listPrice();
        return listPrice != null && listPrice.compareTo(product.price()) > 0;
    }

    private static Optional<MatchResult> first(Sentence sentence, String key) {
        return sentence.all(key).stream().findFirst();
    }

    private static Verdict.Ungrounded ungrounded(Sentence sentence, MatchResult match, String why) {
        return new Verdict.Ungrounded(Verdict.Kind.DISCOUNT, sentence.excerpt(match.start(), match.end()), why);
    }
}
