package dev.tendero.runtime.answer;

import dev.tendero.api.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every amount is the exact price of the product that it is put beside, a difference between prices, or one that the
 * shop itself or the customer named as a bound.
 */
final class PriceRule implements GroundingRule {

    @Override
    public Optional<Verdict.Ungrounded> broken(Sentence sentence, Facts facts) {
        for (int i = 0; i < sentence.amounts().size(); i++) {
            Amount amount = sentence.amounts().get(i);
            String why = why(sentence, facts, amount, i);
            if (!why.isEmpty()) {
                return Optional.of(new Verdict.Ungrounded(
                        Verdict.Kind.PRICE, sentence.excerpt(amount.start(), amount.end()), why));
            }
        }
        return Optional.empty();
    }

    private static String why(Sentence sentence, Facts facts, Amount amount, int index) {
        String currency = amount.currency();
        if (currency != null
                && facts.products().stream().noneMatch(p -> p.currency().equals(currency))
                && !facts.products().isEmpty()
                && !isDollarOf(currency, facts)) {
            return "no row has a price in " + currency;
        }
        if (isBound(sentence, amount, index)) {
            return bound(sentence, facts, amount);
        }
        boolean old = Lexicon.endsWith("old_price", sentence.folded().substring(0, amount.start()));
        Set<BigDecimal> prices = old ? facts.listPrices() : facts.prices();
        if (!amount.isAnyOf(prices)) {
            return other(sentence, facts, amount, old);
        }
        return isLabelled(sentence, facts, amount)
                ? "no row holds what this price is put beside"
                : beside(sentence, facts, amount, index, old);
    }

    /** {@code Fundas de cuero: 49,90 €}, where no product is called that. */
    private static boolean isLabelled(Sentence sentence, Facts facts, Amount amount) {
        String before = sentence.folded().substring(0, amount.start());
        return sentence.mentions().isEmpty()
                && before.matches("(?s).*[\\p{L}\\p{N})*] *[:(—–-] *$")
                && !sentence.says("cheapest")
                && !sentence.says("dearest")
                && Word.of(before).stream()
                        .map(Word::fold)
                        .anyMatch(word -> !Lexicon.STOP.contains(word)
                                && !Lexicon.OPENERS.contains(word)
                                && !facts.trustedWords().contains(word));
    }

    private static boolean isDollarOf(String currency, Facts facts) {
        return currency.equals("USD")
                && facts.products().stream()
                        .noneMatch(p -> Set.of("EUR", "GBP", "BRL").contains(p.currency()));
    }

    /** Not a price in the rows: a difference, the shop's own words, or an invention. */
    private static String other(Sentence sentence, Facts facts, Amount amount, boolean old) {
        String before = sentence.folded().substring(0, amount.start());
        boolean isPrice = Lexicon.endsWith("price", before) || before.matches("(?s).*\\b(?:a|por|at|for) $");
        if (!isPrice && sentence.says("difference") && isDifference(sentence, facts, amount)) {
            return "";
        }
        if (!amount.isAnyOf(facts.prices())
                && !amount.isAnyOf(facts.listPrices())
                && amount.isAnyOf(facts.trustedAmounts())) {
            return "";
        }
        return old ? "no row has this as its price before a sale" : "no row has this price";
    }

    private static boolean isDifference(Sentence sentence, Facts facts, Amount amount) {
        List<Product> of = sentence.about().size() > 1 ? List.copyOf(sentence.about()) : facts.products();
        List<BigDecimal> amounts = new ArrayList<>();
        for (Product one : of) {
            BigDecimal listPrice = one.listPrice();
            if (listPrice != null) {
                amounts.add(Numerals.plain(listPrice.subtract(one.price())));
            }
            of.forEach(other -> amounts.add(
                    Numerals.plain(one.price().subtract(other.price()).abs())));
        }
        return amount.values().stream().filter(value -> value.signum() > 0).anyMatch(amounts::contains);
    }

    private static boolean isBound(Sentence sentence, Amount amount, int index) {
        String before = sentence.folded().substring(0, amount.start());
        if (Lexicon.endsWith("bound", before)) {
            return true;
        }
        return index > 0
                && before.substring(sentence.amounts().get(index - 1).end()).matches("\\s*(?:y|e|and|a|to)\\s*")
                && Lexicon.endsWith(
                        "bound",
                        before.substring(0, sentence.amounts().get(index - 1).start()));
    }

    /**
     * A bound is one that was named before, and what is said to be within it is. No money is written with three
     * decimals, so that {@code 1.000 €} is a thousand.
     */
    private static String bound(Sentence sentence, Facts facts, Amount amount) {
        boolean named = amount.isAnyOf(facts.customerNumbers())
                || amount.isAnyOf(facts.trustedAmounts())
                || amount.isAnyOf(facts.prices());
        if (!named) {
            return "neither a row nor the customer names this amount";
        }
        if (sentence.says("negation") || sentence.isQuestion()) {
            return "";
        }
        String before = sentence.folded().substring(0, amount.start());
        Set<Product> about = sentence.about().isEmpty() ? Set.copyOf(facts.products()) : sentence.about();
        BigDecimal value = Collections.max(amount.values());
        boolean over = Lexicon.endsWith("at_most", before)
                && about.stream().anyMatch(product -> product.price().compareTo(value) > 0);
        boolean under = Lexicon.endsWith("at_least", before)
                && about.stream().anyMatch(product -> product.price().compareTo(value) < 0);
        return over || under ? "a product of the answer is not within this bound" : "";
    }

    private static String beside(Sentence sentence, Facts facts, Amount amount, int index, boolean old) {
        if (isOfEvery(sentence, amount)) {
            return facts.products().stream().allMatch(product -> has(Set.of(product), amount, old)) ? "" : swapped();
        }
        List<Amount> amounts = sentence.amounts();
        if (sentence.says("respectively") && index < sentence.mentions().size()) {
            return has(sentence.mentions().get(index).products(), amount, old) ? "" : swapped();
        }
        if (sentence.says("each")) {
            int from = index == 0 ? 0 : amounts.get(index - 1).end();
            List<Set<Product>> named = sentence.named(from, amount.start());
            if (named.size() > 1) {
                return named.stream().allMatch(products -> has(products, amount, old)) ? "" : swapped();
            }
        }
        Optional<Set<Product>> subject =
                sentence.subject(amount.start(), amounts.getFirst().start());
        return subject.isEmpty() || has(subject.get(), amount, old) ? "" : swapped();
    }

    /** {@code Todos cuestan 20 €} */
    private static boolean isOfEvery(Sentence sentence, Amount amount) {
        return sentence.mentions().isEmpty()
                && Lexicon.endsWith("every_costs", sentence.folded().substring(0, amount.start()));
    }

    private static boolean has(Set<Product> products, Amount amount, boolean old) {
        return products.stream().anyMatch(product -> {
            BigDecimal price = old ? product.listPrice() : product.price();
            return price != null && amount.values().contains(Numerals.plain(price));
        });
    }

    private static String swapped() {
        return "this is not the price of the product that it is put beside";
    }
}
