package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.language.LanguageGuess;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.Understanding;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A message as it is understood in the language in which its customer is answered: that of the message's own words,
 * else that of the conversation so far, else the shop's. A shop of one language hears all in that.
 *
 * @param request at the shop as it is in that language
 */
record Heard(TurnRequest request, Understanding understanding) {

    private static final int TURNS_LOOKED_AT = 10;
    /** Names are looked for among so many. */
    private static final int MOST_WORDS = 12;
    /** What a catalogue calls its things is of no language. */
    private static final Set<String> NAMES = Set.of("marca", "categoria", "atributo");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}']+");

    static Heard of(TurnRequest request) {
        ServedShop shop = request.shop();
        if (shop.isOfOneLanguage()) {
            return at(shop, request);
        }
        String before = soFar(request);
        Heard heard = at(shop.in(before), request);
        List<String> words = words(request.text(), heard.understanding().entities());
        String now = LanguageGuess.get().spoken(words, before);
        if (!now.equals(before)) {
            boolean isNames = heard.isName()
                    || LanguageGuess.get()
                            .spoken(heard.withoutNames(words), before)
                            .equals(before);
            return isNames ? heard : at(shop.in(now), request);
        }
        String written = LanguageGuess.get().of(words, before);
        return written.equals(before) ? heard : heard.orRather(at(shop.in(written), request));
    }

    /** Without what stands so in a product's name, {@code refri side by side}: that is of no language. */
    private List<String> withoutNames(List<String> words) {
        CatalogWords catalogue = request.shop().understander().catalogue();
        BitSet named = new BitSet(words.size());
        for (int i = 0; i + 1 < Math.min(words.size(), MOST_WORDS); i++) {
            if (catalogue.callOne(words.get(i) + " " + words.get(i + 1))) {
                named.set(i, i + 2);
            }
        }
        return IntStream.range(0, words.size())
                .filter(i -> !named.get(i))
                .mapToObj(words::get)
                .toList();
    }

    private boolean isName() {
        return isName(request.shop(), request.text());
    }

    /** The game {@code Uno} is called so in any language. */
    private static boolean isName(ServedShop shop, String text) {
        return shop.understander().namesOne(text);
    }

    /** What nobody says, only names, as {@code chocolate cake}, is of the language in which the shop knows it. */
    private Heard orRather(Heard other) {
        return other.names() > names() ? other : this;
    }

    private long names() {
        return understanding.entities().stream()
                .filter(entity -> NAMES.contains(entity.entity()))
                .count();
    }

    private static Heard at(ServedShop shop, TurnRequest request) {
        return new Heard(request.at(shop), shop.understander().understand(request.text()));
    }

    private static String soFar(TurnRequest request) {
        String language = request.shop().info().language();
        for (PastTurn turn : request.conversation().latest(TURNS_LOOKED_AT)) {
            String spoken = LanguageGuess.get()
                    .spoken(words(turn.message(), turn.reply().entities()), language);
            language = spoken.equals(language) || isName(request.shop(), turn.message()) ? language : spoken;
        }
        return language;
    }

    /** Without what the catalogue calls its things. */
    private static List<String> words(String text, List<Entity> entities) {
        StringBuilder rest = new StringBuilder(text);
        entities.stream()
                .filter(entity ->
                        NAMES.contains(entity.entity()) && entity.start() >= 0 && entity.end() <= text.length())
                .forEach(entity ->
                        rest.replace(entity.start(), entity.end(), " ".repeat(entity.end() - entity.start())));
        return NO_LETTERS
                .splitAsStream(Normal.of(rest.toString()))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
