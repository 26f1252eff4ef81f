package dev.tendero.runtime;

import dev.tendero.runtime.search.LuceneCatalog;
import dev.tendero.runtime.understanding.CatalogWords;

/** What a shop's search index knows of words. */
record IndexWords(LuceneCatalog index) implements CatalogWords {

    @Override
    public boolean knows(String word) {
        return index.knows(word);
    }

    @Override
    public boolean names(String word) {
        return index.names(word);
    }
}
