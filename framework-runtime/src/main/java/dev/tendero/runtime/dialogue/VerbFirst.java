package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.SmallWords;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A short question that begins with what the thing in view may do: {@code ¿tapa las canas?}, {@code ¿seca rápido?},
 * {@code afundam na água?}. Spanish and Portuguese need no word for it there.
 */
record VerbFirst(TurnRequest request, Understanding heard, LanguagePack pack) {

    /** Words behind the verb that may tell something. */
    private static final int MOST_WORDS = 3;
    /** As verbs end that say what something or several do. */
    private static final Pattern VERB = Pattern.compile("\\p{L}{2,}[ae][mn]?");

    private static final Set<String> LANGUAGES = Set.of("es", "pt");
    private static final Set<String> NAMES = Set.of("categoria", "marca");

    static VerbFirst of(TurnRequest request, Understanding heard) {
        return new VerbFirst(request, heard, LanguagePack.of(heard.utterance().language()));
    }

    /**
     * Whether it asks that product: where things are looked for, all of what is asked must stand in its record, and
     * where nobody else answers, in some record.
     *
     * @param route who else would answer it
     */
    boolean asks(Product product, Route route) {
        if (!isQuestion()) {
            return false;
        }
        List<String> asked = asked();
        CatalogWords catalogue = request.shop().understander().catalogue();
        boolean isMissed = Pointing.isMissed(heard, route);
        if (asked.isEmpty() || asked.size() > MOST_WORDS) {
            return false;
        }
        return asked.stream().allMatch(word -> catalogue.isTold(product.key(), word))
                ? isMissed || request.shop().isOfThings(route)
                : isMissed
                        && asked.stream().allMatch(catalogue::knows)
                        && asked.stream().noneMatch(catalogue::isThing);
    }

    private boolean isQuestion() {
        List<Token> tokens = heard.utterance().tokens();
        String first = tokens.isEmpty() ? "" : tokens.getFirst().normal();
        return LANGUAGES.contains(pack.code())
                && heard.utterance().text().contains("?")
                && isVerb(first)
                && heard.entities().stream().noneMatch(entity -> isNamedFirst(entity, tokens.getFirst()));
    }

    private boolean isVerb(String word) {
        SmallWords small = pack.small();
        return VERB.matcher(word).matches()
                && !pack.stopWords().contains(word)
                && !small.questions().contains(word)
                && !small.requests().contains(word)
                && !request.shop().understander().catalogue().isThing(word);
    }

    private static boolean isNamedFirst(Entity entity, Token first) {
        return NAMES.contains(entity.entity()) && entity.start() <= first.start();
    }

    private List<String> asked() {
        return heard.utterance().tokens().stream()
                .skip(1)
                .map(Token::normal)
                .filter(word -> Character.isLetterOrDigit(word.charAt(0)))
                .filter(word -> !pack.stopWords().contains(word))
                .toList();
    }
}
