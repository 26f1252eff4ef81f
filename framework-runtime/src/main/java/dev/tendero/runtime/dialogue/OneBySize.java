package dev.tendero.runtime.dialogue;

import dev.tendero.api.Product;
import dev.tendero.runtime.language.Degree;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.understanding.CatalogWords;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one of a few that are listed that {@code la pequeña} means: the smallest of them, where none of their records
 * says that it is small.
 */
final class OneBySize {

    private static final int FEWEST = 2;
    private static final int MOST = 5;
    private static final Pattern ARTICLED =
            Pattern.compile("(?<!\\p{L})(?<article>\\p{L}{1,3})\\s+(?<word>\\p{L}{4,})\\s*(?<next>\\p{L}*)");
    /** In a name, and no litres: of such things {@code la grande} is the L. */
    private static final Pattern LETTERS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?<!\\d\\s)(?:X{0,3}[SL]|M)(?![\\p{L}\\p{N}])");
    /** What makes it the most. */
    private static final Map<String, String> MORE = Map.of("es", " más", "pt", " mais");

    private OneBySize() {}

    /** The message with {@code la más pequeña}; as it is where it says no such thing, or nothing is listed. */
    static TurnRequest filled(TurnRequest request) {
        LanguagePack pack = LanguagePack.of(request.shop().info().language());
        int listed = request.conversation().listed().size();
        Matcher articled = ARTICLED.matcher(request.text());
        while (listed >= FEWEST && listed <= MOST && MORE.containsKey(pack.code()) && articled.find()) {
            if (isMeant(request, pack, articled)) {
                String more = MORE.getOrDefault(pack.code(), "");
                return request.saying(new StringBuilder(request.text())
                        .insert(articled.end("article"), more)
                        .toString());
            }
            articled.region(articled.start("word"), request.text().length());
        }
        return request;
    }

    private static boolean isMeant(TurnRequest request, LanguagePack pack, Matcher said) {
        String word = Normal.of(said.group("word"));
        String next = Normal.of(said.group("next"));
        boolean isAlone = next.isEmpty()
                || pack.stopWords().contains(next)
                || pack.small().questions().contains(next)
                || pack.small().requests().contains(next)
                || pack.small().fillers().contains(next);
        List<Product> listed = request.conversation().listed();
        CatalogWords catalogue = request.shop().understander().catalogue();
        return isAlone
                && pack.small().definite().contains(Normal.of(said.group("article")))
                && Degree.of(pack.code()).stream().anyMatch(degree -> degree.isMuch(word) || degree.isLittle(word))
                && listed.stream()
                        .map(Product::name)
                        .noneMatch(name -> LETTERS.matcher(name).find())
                && listed.stream().noneMatch(product -> catalogue.isTold(product.key(), word));
    }
}
