package dev.tendero.runtime.understanding;

/** What a catalogue knows of single words, in any of their forms. Safe for many threads. */
public interface CatalogWords {

    /** Knows no word. */
    CatalogWords NONE = new CatalogWords() {
        @Override
        public boolean knows(String word) {
            return false;
        }

        @Override
        public boolean names(String word) {
            return false;
        }
    };

    /** Whether it occurs in anything that is said of a product. */
    boolean knows(String word);

    /** Whether it occurs in a product's name. */
    boolean names(String word);
}
