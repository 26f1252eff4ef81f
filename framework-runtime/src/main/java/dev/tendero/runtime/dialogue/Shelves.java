package dev.tendero.runtime.dialogue;

import dev.tendero.api.Product;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.spi.Catalog;
import java.util.List;

/** What a shop's catalogue says of words, asked of the product that they fit best. */
record Shelves(Catalog catalog) {

    static Shelves of(TurnRequest request) {
        return new Shelves(request.shop().catalog());
    }

    /** Whether a product of those categories has all of the words. */
    boolean have(List<String> categories, String words) {
        ProductHits hits = best(categories, words);
        return !hits.isEmpty() && hits.missing().isEmpty();
    }

    /** Whether a product is called by all of the words. */
    boolean call(String words) {
        if (words.isBlank()) {
            return false;
        }
        ProductHits hits = best(List.of(), words);
        return !hits.isEmpty() && hits.missing().isEmpty() && hits.mentioned().isEmpty();
    }

    /** Whether all of the words are said of one. */
    boolean mention(String words) {
        return !words.isBlank() && have(List.of(), words);
    }

    /** Whether they are one thing in several sizes or colours. */
    boolean haveAsOneThing(List<Product> products) {
        return catalog.areVariants(products.stream().map(Product::key).toList());
    }

    /** Whether all of the words are said of that product. */
    boolean say(Product product, List<String> words) {
        ProductHits hits = best(List.of(), product.name() + " " + String.join(" ", words));
        return hits.keys().equals(List.of(product.key())) && hits.missing().isEmpty();
    }

    private ProductHits best(List<String> categories, String words) {
        return catalog.search(ProductSearch.builder()
                .categories(categories)
                .text(words)
                .page(1, 0)
                .build());
    }
}
