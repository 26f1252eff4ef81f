package dev.tendero.intents.shop;

import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Sort;
import dev.tendero.api.spi.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A wish with some of its parts given up.
 *
 * @param dropped which, in the order given up; empty for the wish as it is
 * @param told how attributes are said whose values would not tell, by their names, as {@link Wish#told}
 * @param isThingKnown whether something else than words says what is looked for
 * @param unmet words of the whole wish that nothing says which meets all else
 */
record Relaxation(
        ProductSearch search,
        List<Dropped> dropped,
        Map<String, String> told,
        boolean isThingKnown,
        List<String> unmet) {

    static final String TEXT = "texto";
    private static final String ATTRIBUTE = "atributo";
    /** Letters. */
    private static final int SHORT = 3;
    /** So many words are looked for one by one. */
    private static final int FEW_WORDS = 4;

    Relaxation {
        dropped = List.copyOf(dropped);
        told = Map.copyOf(told);
        unmet = List.copyOf(unmet);
    }

    /**
     * A part of a wish that is given up.
     *
     * @param part {@code atributo}, {@code precio}, {@code marca}, {@code disponibilidad}, {@code oferta} or
     *     {@code texto}
     * @param value what the customer had said of it, for the answer; {@code -} when it needs no words
     * @param kind of an attribute with its name, else the part
     */
    record Dropped(String part, String value, String kind) {

        static Dropped of(String part, String value) {
            return new Dropped(part, value, part);
        }

        /** All attributes together are said where any of them is. */
        boolean isOf(Set<String> said) {
            return said.contains(kind)
                    || kind.equals(ATTRIBUTE) && said.stream().anyMatch(each -> each.startsWith(attribute("")));
        }
    }

    /** Nothing given up. */
    static Relaxation none(ProductSearch wish) {
        return new Relaxation(wish, List.of(), Map.of(), !wish.categories().isEmpty(), List.of());
    }

    /** The same, as what to give up is worked out from. */
    static Relaxation whole(Turn turn, ProductSearch wish) {
        boolean isThingKnown = Wish.isThingKnown(turn, wish);
        return new Relaxation(
                wish, List.of(), Wish.told(turn), isThingKnown, isThingKnown ? unmet(turn, wish) : List.of());
    }

    /** Of two to four words those that nothing says which meets all else. */
    private static List<String> unmet(Turn turn, ProductSearch wish) {
        List<String> words = List.of(wish.text().strip().split("\\s+"));
        return words.size() < 2 || words.size() > FEW_WORDS
                ? List.of()
                : words.stream().filter(word -> !isMet(turn, wish, word)).toList();
    }

    private static boolean isMet(Turn turn, ProductSearch wish, String word) {
        ProductHits hits =
                turn.catalog().search(wish.change().text(word).page(1, 0).build());
        return !hits.isEmpty() && hits.missing().isEmpty();
    }

    /** Nothing given up but the words; nothing at all where there are none. */
    static Relaxation withoutText(ProductSearch wish) {
        Relaxation whole = none(wish);
        return wish.text().isBlank() ? whole : whole.without(wish.change().text(""), Dropped.of(TEXT, wish.text()));
    }

    /**
     * The ways to give up something, the least painful first: what was said in earlier turns before what this message
     * says, and of either one part, two, all but the category. None leaves nothing to look for.
     *
     * @param said what this message itself says, as {@link Wish#saidNow}
     * @param whole the wish, with nothing given up
     */
    static List<Relaxation> of(Relaxation whole, Set<String> said) {
        ProductSearch wish = whole.search();
        List<Relaxation> single = single(whole);
        Stream<Relaxation> two = single.stream().flatMap(way -> single(way).stream());
        Map<ProductSearch, Relaxation> ways = new LinkedHashMap<>();
        Stream.of(single.stream(), two, Stream.of(all(whole, said)), Stream.of(all(whole, Set.of())))
                .flatMap(each -> each)
                .sorted(Comparator.comparingLong(way -> way.spoken(said)))
                .filter(way -> !Wish.isOpen(way.search()))
                .forEach(way -> ways.putIfAbsent(way.search(), way));
        ways.remove(wish);
        return List.copyOf(ways.values());
    }

    boolean keepsWords() {
        return dropped.stream().noneMatch(part -> part.part().equals(TEXT));
    }

    /** Without all but what is kept. */
    private static Relaxation all(Relaxation whole, Set<String> kept) {
        Relaxation all = whole;
        for (List<Relaxation> ways = unsaid(all, kept); !ways.isEmpty(); ways = unsaid(all, kept)) {
            all = ways.getLast();
        }
        return all;
    }

    private static List<Relaxation> unsaid(Relaxation from, Set<String> said) {
        return single(from).stream().filter(way -> way.spoken(said) == 0).toList();
    }

    /** How many of the parts given up are said in this message. */
    long spoken(Set<String> said) {
        return dropped.stream().filter(part -> part.isOf(said)).count();
    }

    private static List<Relaxation> single(Relaxation from) {
        ProductSearch wish = from.search();
        List<Relaxation> ways = new ArrayList<>();
        if (wish.onSaleOnly()) {
            ways.add(from.without(wish.change().onSaleOnly(false), Dropped.of("oferta", "-")));
        }
        if (wish.availableOnly()) {
            ways.add(from.without(wish.change().availableOnly(false), Dropped.of("disponibilidad", "-")));
        }
        if (from.isThingKnown) {
            ways.addAll(withoutWords(from));
        }
        ways.addAll(withoutAttributes(from));
        if (!wish.brands().isEmpty()) {
            Dropped brands = Dropped.of("marca", String.join(", ", wish.brands()));
            ways.add(from.without(wish.change().brands(List.of()), brands));
        }
        if (wish.minPrice() != null || wish.maxPrice() != null) {
            ways.add(from.without(nearest(wish), Dropped.of("precio", "-")));
        }
        if (!from.isThingKnown) {
            ways.addAll(withoutWords(from));
        }
        return ways;
    }

    /**
     * Without the price: of one kind with one limit what comes nearest to it first, unless another order is asked for.
     */
    private static ProductSearch.Builder nearest(ProductSearch wish) {
        ProductSearch.Builder without = wish.change().price(null, null);
        boolean isOneBound = wish.minPrice() == null || wish.maxPrice() == null;
        boolean isOneKind = wish.text().isBlank() && wish.categories().size() < 2;
        if (wish.sort() != Sort.RELEVANCE || !isOneBound || !isOneKind) {
            return without;
        }
        return without.sort(wish.maxPrice() == null ? Sort.PRICE_DESCENDING : Sort.PRICE_ASCENDING);
    }

    /**
     * Words beside a category are the least certain part of a wish; else they say what is wanted. Those that nothing
     * says which meets all else are given up before all of them.
     */
    private static List<Relaxation> withoutWords(Relaxation from) {
        ProductSearch wish = from.search();
        if (wish.text().isBlank()) {
            return List.of();
        }
        Relaxation without = from.without(wish.change().text(""), Dropped.of(TEXT, wish.text()));
        List<String> met = new ArrayList<>(List.of(wish.text().strip().split("\\s+")));
        met.removeAll(from.unmet);
        return from.unmet.isEmpty() || met.isEmpty()
                ? List.of(without)
                : List.of(
                        from.without(
                                wish.change().text(String.join(" ", met)),
                                Dropped.of(TEXT, String.join(" ", from.unmet))),
                        without);
    }

    /** Each attribute alone, then all. */
    private static List<Relaxation> withoutAttributes(Relaxation from) {
        Map<String, List<String>> attributes = from.search().attributes();
        List<Relaxation> ways = new ArrayList<>();
        attributes.forEach((name, values) -> {
            Map<String, List<String>> others = new LinkedHashMap<>(attributes);
            others.remove(name);
            Dropped one = new Dropped(ATTRIBUTE, String.join(", ", said(name, values, from.told)), attribute(name));
            ways.add(from.without(from.search().change().attributes(others), one));
        });
        if (attributes.size() > 1) {
            List<String> values = attributes.entrySet().stream()
                    .flatMap(each -> said(each.getKey(), each.getValue(), from.told).stream())
                    .toList();
            Dropped all = Dropped.of(ATTRIBUTE, String.join(", ", values));
            ways.add(from.without(from.search().change().attributes(Map.of()), all));
        }
        return ways;
    }

    /** A size says nothing without the name of what it is of. */
    static List<String> said(String name, List<String> values, Map<String, String> told) {
        String words = told.get(name);
        if (words != null) {
            return List.of(words);
        }
        return values.stream()
                .map(value -> value.length() > SHORT ? value : name + ": " + value)
                .toList();
    }

    private Relaxation without(ProductSearch.Builder less, Dropped part) {
        return new Relaxation(
                less.build(), Stream.concat(dropped.stream(), Stream.of(part)).toList(), told, isThingKnown, unmet);
    }

    /** How many things are asked of a product beside its category. */
    static int conditions(ProductSearch wish) {
        boolean price = wish.minPrice() != null || wish.maxPrice() != null;
        return wish.attributes().size()
                + (wish.onSaleOnly() ? 1 : 0)
                + (wish.availableOnly() ? 1 : 0)
                + (wish.brands().isEmpty() ? 0 : 1)
                + (price ? 1 : 0)
                + (wish.excludedWords().isEmpty() ? 0 : 1)
                + (wish.text().isBlank() ? 0 : 1);
    }

    static String attribute(String name) {
        return ATTRIBUTE + ' ' + name;
    }
}
