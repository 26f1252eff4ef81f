package dev.tendero.runtime.understanding;

import java.util.List;
import java.util.Set;

/** What a catalogue knows of single words in normal form. Safe for many threads. */
public interface CatalogWords {

    /** Knows no word. */
    CatalogWords NONE = named(Set.of());

    /** Knows those words, all of them from names. */
    static CatalogWords named(Set<String> words) {
        return new CatalogWords() {
            @Override
            public boolean knows(String word) {
                return words.contains(word);
            }

            @Override
            public boolean names(String word) {
                return words.contains(word);
            }

            @Override
            public List<String> words() {
                return words.stream().sorted().toList();
            }
        };
    }

    /**
     * Words that its products are called by, in normal form, the commonest first: what customers may misspell. At most
     * 100,000; empty where there is no list.
     */
    default List<String> words() {
        return List.of();
    }

    /** Whether it occurs in anything that is said of a product, in any of its forms. */
    boolean knows(String word);

    /** Whether it occurs in a product's name, in any of its forms. */
    boolean names(String word);

    /** Whether it says what some product is, {@code linterna} and not {@code roja}, in any of its forms. */
    default boolean isThing(String word) {
        return names(word);
    }

    /** Whether more than a few of the products that are such things are outside of those categories. */
    default boolean isThingOutside(Set<String> categories, String word) {
        return false;
    }

    /**
     * Whether that product's record says the word, spelt well or badly, or has an attribute that is called so.
     *
     * @param product its key
     */
    default boolean isTold(long product, String word) {
        return false;
    }

    /**
     * Whether that product has an attribute that is called so.
     *
     * @param product its key
     */
    default boolean hasAttribute(long product, String word) {
        return false;
    }

    /** How many products have all words of the text in their names, in any of their forms. */
    default int called(String words) {
        return 0;
    }

    /** Whether all words of the text occur in the name of one product, in any of their forms. */
    default boolean callOne(String words) {
        return called(words) > 0;
    }
}
