package dev.tendero.runtime.answer;

import dev.tendero.api.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A percentage is a product's discount, or a row has it and it is said of something else than a price; what is called
 * on sale has a price before the sale.
 */
final class DiscountRule implements GroundingRule {

    @Override
    public Optional<Verdict.Ungrounded> broken(Sentence sentence, Facts facts) {
        return percent(sentence, facts).or(() -> half(sentence, facts)).or(() -> sale(sentence, facts));
    }

    private static Optional<Verdict.Ungrounded> percent(Sentence sentence, Facts facts) {
        return sentence.percents().stream()
                .filter(percent -> !isDiscount(sentence, facts, percent) && !isTrusted(sentence, facts, percent))
                .findFirst()
                .map(percent -> ungrounded(sentence, percent.start(), percent.end(), "no row holds this percentage"));
    }

    /**
     * Beside a word of discounts a row's percentage counts only when it is said of what the row says it of, such as
     * {@code algodón}: {@code 100 % algodón} makes no {@code 100 % de descuento}.
     */
    private static boolean isTrusted(Sentence sentence, Facts facts, Percent percent) {
        boolean mayBeOfPrices = sentence.says("discount") || percent.isSaidOfNothing();
        if (!mayBeOfPrices || facts.products().isEmpty()) {
            return facts.trustedPercents().stream().anyMatch(trusted -> percent.isOneOf(trusted.values()));
        }
        return !Lexicon.pattern("discount").matcher(percent.after()).matches()
                && facts.trustedPercents().stream().anyMatch(percent::isSaidOfTheSame);
    }

    private static boolean isDiscount(Sentence sentence, Facts facts, Percent percent) {
        return about(sentence, facts, percent.start()).stream().anyMatch(product -> {
            BigDecimal listPrice = product.listPrice();
            return listPrice != null
                    && listPrice.signum() > 0
                    && percent.isOneOf(discounts(product.price(), listPrice));
        });
    }

    /** In whole percent, rounded as shops do. */
    private static Set<BigDecimal> discounts(BigDecimal price, BigDecimal listPrice) {
        BigDecimal percent =
                BigDecimal.valueOf(100).multiply(listPrice.subtract(price)).divide(listPrice, 4, RoundingMode.HALF_UP);
        return Stream.of(RoundingMode.HALF_UP, RoundingMode.FLOOR)
                .map(mode -> Numerals.plain(percent.setScale(0, mode)))
                .collect(Collectors.toSet());
    }

    private static Optional<Verdict.Ungrounded> half(Sentence sentence, Facts facts) {
        return first(sentence, "half")
                .filter(match -> !facts.trusted().contains(match.group()))
                .map(match -> ungrounded(sentence, match.start(), match.end(), "no row says so"));
    }

    private static Optional<Verdict.Ungrounded> sale(Sentence sentence, Facts facts) {
        if (sentence.isQuestion() || sentence.says("negation")) {
            return Optional.empty();
        }
        return first(sentence, "sale")
                .filter(match -> about(sentence, facts, match.start()).stream().noneMatch(DiscountRule::isOnSale))
                .filter(match -> !facts.products().isEmpty() || !facts.trusted().contains(match.group()))
                .map(match -> ungrounded(sentence, match.start(), match.end(), "no row has a price before a sale"));
    }

    private static Collection<Product> about(Sentence sentence, Facts facts, int place) {
        Optional<Set<Product>> subject = sentence.subject(place, place);
        return subject.isPresent() ? subject.get() : facts.products();
    }

    private static boolean isOnSale(Product product) {
        BigDecimal listPrice = product.listPrice();
        return listPrice != null && listPrice.compareTo(product.price()) > 0;
    }

    private static Optional<MatchResult> first(Sentence sentence, String key) {
        return sentence.all(key).stream().findFirst();
    }

    private static Verdict.Ungrounded ungrounded(Sentence sentence, int start, int end, String why) {
        return new Verdict.Ungrounded(Verdict.Kind.DISCOUNT, sentence.excerpt(start, end), why);
    }
}
