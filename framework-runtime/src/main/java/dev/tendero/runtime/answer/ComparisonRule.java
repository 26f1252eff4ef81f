package dev.tendero.runtime.answer;

import dev.tendero.api.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is called the cheapest or the dearest, or cheaper or dearer than another, is so by the rows' prices. */
final class ComparisonRule implements GroundingRule {

    /** What stands between {@code más barato} and that which it is compared with. */
    private static final Pattern THAN =
            Pattern.compile("\\s+(?:que|do que|than)\\s+(?:(?:el|la|los|las|o|a|os|as|the|de|modelo|model)\\s+){0,3}");

    @Override
    public Optional<Verdict.Ungrounded> broken(Sentence sentence, Facts facts) {
        if (sentence.isQuestion() || facts.products().isEmpty()) {
            return Optional.empty();
        }
        return check(sentence, facts, "cheapest", -1).or(() -> check(sentence, facts, "dearest", 1));
    }

    private static Optional<Verdict.Ungrounded> check(Sentence sentence, Facts facts, String key, int sign) {
        List<MatchResult> claims = sentence.all(key).stream()
                .filter(claim -> !isOpenWish(sentence, claim))
                .toList();
        int first = Math.min(firstOf(sentence, "cheapest"), firstOf(sentence, "dearest"));
        return claims.stream()
                .filter(claim -> !holds(sentence, facts, claim, first, sign))
                .findFirst()
                .map(claim -> new Verdict.Ungrounded(
                        Verdict.Kind.COMPARISON,
                        sentence.excerpt(claim.start(), claim.end()),
                        "the rows' prices say otherwise, or do not say so"));
    }

    private static int firstOf(Sentence sentence, String key) {
        return sentence.all(key).stream()
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** {@code algo más barato}, {@code from the cheapest to …}: nothing is said of a product. */
    private static boolean isOpenWish(Sentence sentence, MatchResult claim) {
        String before = sentence.folded().substring(0, claim.start());
        return Lexicon.endsWith("open_wish", before)
                || before.matches("(?s).*\\b(?:del?|from|do|da|al?|to|ao) (?:the |el |la |lo )?$");
    }

    private static boolean holds(Sentence sentence, Facts facts, MatchResult claim, int first, int sign) {
        if (sentence.says("beyond")) {
            return false;
        }
        String after = sentence.folded().substring(claim.end());
        List<Mention> later = sentence.mentions().stream()
                .filter(mention -> mention.start() >= claim.end())
                .toList();
        List<Set<Product>> earlier = sentence.named(0, claim.start());
        if (!later.isEmpty()
                && THAN.matcher(after.substring(0, later.getFirst().start() - claim.end()))
                        .matches()) {
            return !earlier.isEmpty()
                    && isBeyond(earlier.getLast(), later.getFirst().products(), sign);
        }
        Optional<Set<Product>> subject = sentence.subject(claim.start(), first);
        return subject.map(products -> products.stream().anyMatch(product -> isExtreme(product, facts, sign)))
                .orElseGet(() -> sentence.amounts().size() != 1
                        || sentence.amounts().getFirst().values().contains(extreme(facts, sign))
                        || sentence.says("difference")
                                && !facts.prices().stream()
                                        .anyMatch(sentence.amounts().getFirst().values()::contains));
    }

    private static boolean isBeyond(Set<Product> ones, Set<Product> others, int sign) {
        return ones.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other -> Integer.signum(one.price().compareTo(other.price())) == sign));
    }

    private static boolean isExtreme(Product product, Facts facts, int sign) {
        return product.price().compareTo(extreme(facts, sign)) == 0;
    }

    private static BigDecimal extreme(Facts facts, int sign) {
        return facts.products().stream()
                .map(Product::price)
                .map(Numerals::plain)
                .reduce((a, b) -> Integer.signum(a.compareTo(b)) == sign ? a : b)
                .orElseThrow();
    }
}
