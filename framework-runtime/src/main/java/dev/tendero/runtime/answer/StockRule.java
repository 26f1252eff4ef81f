package dev.tendero.runtime.answer;

import dev.tendero.api.Availability;
import dev.tendero.api.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** Whether a product can be bought now, and how many are left, is what its row says. */
final class StockRule implements GroundingRule {

    /** Longer expressions first: {@code no disponible} also holds {@code disponible}. */
    private static final Map<String, Availability> SAYINGS = sayings();

    private static Map<String, Availability> sayings() {
        Map<String, Availability> sayings = new LinkedHashMap<>();
        sayings.put("stock.out", Availability.OUT_OF_STOCK);
        sayings.put("stock.preorder", Availability.PREORDER);
        sayings.put("stock.backorder", Availability.BACKORDER);
        sayings.put("stock.in", Availability.IN_STOCK);
        return sayings;
    }

    private record Claim(MatchResult match, Availability state) {}

    @Override
    public Optional<Verdict.Ungrounded> broken(Sentence sentence, Facts facts) {
        if (sentence.isQuestion() && sentence.mentions().isEmpty()) {
            return Optional.empty();
        }
        List<Claim> claims = claims(sentence);
        int first = claims.stream().mapToInt(c -> c.match().start()).min().orElse(0);
        return quantity(sentence, facts)
                .or(() -> claims.stream()
                        .filter(claim -> !holds(sentence, facts, claim, first))
                        .findFirst()
                        .map(claim -> ungrounded(sentence, claim.match(), "no row says that this is so")));
    }

    private static List<Claim> claims(Sentence sentence) {
        List<Claim> claims = new ArrayList<>();
        SAYINGS.forEach((key, state) -> {
            for (MatchResult match : sentence.all(key)) {
                if (claims.stream().noneMatch(claim -> overlap(claim.match(), match)) && !isInName(sentence, match)) {
                    claims.add(new Claim(match, state));
                }
            }
        });
        return claims;
    }

    private static boolean overlap(MatchResult a, MatchResult b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    private static boolean isInName(Sentence sentence, MatchResult match) {
        return sentence.mentions().stream().anyMatch(m -> m.start() <= match.start() && match.end() <= m.end());
    }

    private static boolean holds(Sentence sentence, Facts facts, Claim claim, int first) {
        if (facts.products().isEmpty()) {
            return isTrusted(facts, claim.match());
        }
        boolean denied = claim.state() == Availability.IN_STOCK && isDenied(sentence, claim.match());
        Collection<Product> about = about(sentence, facts, claim, first);
        if (denied) {
            return sentence.mentions().isEmpty() || about.stream().noneMatch(p -> p.availability() == claim.state());
        }
        return !about.isEmpty() && about.stream().allMatch(product -> product.availability() == claim.state());
    }

    private static Collection<Product> about(Sentence sentence, Facts facts, Claim claim, int first) {
        List<Set<Product>> named = sentence.named(0, claim.match().start());
        if (claim.match().group().endsWith("s") && named.size() > 1) {
            return named.stream().flatMap(Set::stream).toList();
        }
        Optional<Set<Product>> subject = sentence.subject(claim.match().start(), first);
        return subject.isPresent() ? subject.get() : facts.products();
    }

    private static boolean isDenied(Sentence sentence, MatchResult claim) {
        String before = sentence.folded().substring(0, claim.start());
        String clause = before.substring(Math.max(0, Math.max(before.lastIndexOf(','), before.lastIndexOf(';'))));
        return Lexicon.pattern("negation").matcher(clause).find();
    }

    private static Optional<Verdict.Ungrounded> quantity(Sentence sentence, Facts facts) {
        List<MatchResult> claims = sentence.all("quantity").stream()
                .filter(match -> !isTrusted(facts, match) || !facts.products().isEmpty())
                .filter(match -> Lexicon.pattern("stock.out")
                        .matcher(sentence.folded())
                        .results()
                        .noneMatch(out -> overlap(out, match)))
                .filter(match -> Lexicon.pattern("stock.in")
                        .matcher(sentence.folded())
                        .results()
                        .noneMatch(in -> in.start() == match.start()))
                .toList();
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        MatchResult claim = claims.getFirst();
        Optional<Set<Product>> subject = sentence.subject(claim.start(), claim.start());
        Collection<Product> about = subject.isPresent() ? subject.get() : facts.products();
        Set<BigDecimal> said = sentence.numerals().stream()
                .flatMap(numeral -> numeral.values().stream())
                .collect(Collectors.toSet());
        boolean true_ = about.stream()
                .anyMatch(product ->
                        facts.quantity(product).filter(said::contains).isPresent());
        return true_ ? Optional.empty() : Optional.of(ungrounded(sentence, claim, "no row says how many are left"));
    }

    private static boolean isTrusted(Facts facts, MatchResult match) {
        return facts.trusted().contains(match.group());
    }

    private static Verdict.Ungrounded ungrounded(Sentence sentence, MatchResult match, String why) {
        return new Verdict.Ungrounded(Verdict.Kind.STOCK, sentence.excerpt(match.start(), match.end()), why);
    }
}
