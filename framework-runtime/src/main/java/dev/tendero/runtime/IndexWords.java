package dev.tendero.runtime;

import dev.tendero.runtime.search.LuceneCatalog;
import dev.tendero.runtime.understanding.CatalogWords;
import java.util.List;
import java.util.Set;

/** What a shop's search index knows of words. */
record IndexWords(LuceneCatalog index) implements CatalogWords {

    @Override
    public boolean knows(String word) {
        return index.knows(word);
    }

    @Override
    public List<String> words() {
        return index.words();
    }

    @Override
    public boolean names(String word) {
        return index.names(word);
    }

    @Override
    public boolean isThing(String word) {
        return index.isThing(word);
    }

    @Override
    public boolean isThingOutside(Set<String> categories, String word) {
        return index.isThingOutside(categories, word);
    }

    @Override
    public boolean isTold(long product, String word) {
        return index.tells(product, word);
    }

    @Override
    public boolean hasAttribute(long product, String word) {
        return index.hasAttribute(product, word);
    }

    @Override
    public int called(String words) {
        return index.called(words);
    }
}
