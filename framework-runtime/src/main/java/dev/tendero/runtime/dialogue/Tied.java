package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.runtime.conversation.SlotMemory;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.SmallWords;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What names a category only to say which of the things talked about are meant: after strings {@code ¿y de guitarra?}
 * asks for strings, and for no guitars.
 */
final class Tied {

    private static final String CATEGORY = "categoria";

    private Tied() {}

    /**
     * The message with that category as a word of the wish; as it is where the things talked about have no such ones.
     */
    static Understanding read(TurnRequest request, Understanding heard) {
        Understanding within = within(request, heard);
        return within == heard ? withContext(request, heard) : within;
    }

    /** The {@code relojes} of {@code caja para relojes}, where the boxes say that they are for them. */
    private static Understanding within(TurnRequest request, Understanding heard) {
        List<Entity> categories = heard.entities().stream()
                .filter(entity -> entity.entity().equals(CATEGORY) && !entity.negated() && entity.start() >= 0)
                .toList();
        return categories.stream()
                .skip(1)
                .filter(category -> isTiedTo(heard, categories.getFirst(), category))
                .filter(category ->
                        Shelves.of(request).have(List.of(categories.getFirst().value()), said(heard, category)))
                .findFirst()
                .map(category -> asWord(heard, category))
                .orElse(heard);
    }

    /** Whether a link stands between them, and nothing that joins two wishes. */
    private static boolean isTiedTo(Understanding heard, Entity first, Entity second) {
        SmallWords small = LanguagePack.of(heard.utterance().language()).small();
        List<String> between = heard.utterance().tokens().stream()
                .filter(token -> token.start() >= first.end() && token.end() <= second.start())
                .map(Token::normal)
                .toList();
        return between.stream().anyMatch(small.links()::contains)
                && between.stream().noneMatch(small.joints()::contains);
    }

    private static Understanding withContext(TurnRequest request, Understanding heard) {
        List<String> before = request.conversation().context().stream()
                .filter(entity -> entity.entity().equals(CATEGORY) && !entity.negated())
                .map(Entity::value)
                .toList();
        return before.isEmpty()
                ? heard
                : tied(heard)
                        .filter(category -> Shelves.of(request).have(before, said(heard, category)))
                        .map(category -> asWord(heard, category))
                        .orElse(heard);
    }

    /** The only category, where a message begins with a small word that ties it to what was said before. */
    private static Optional<Entity> tied(Understanding heard) {
        List<Entity> categories = heard.entities().stream()
                .filter(entity -> entity.entity().equals(CATEGORY))
                .toList();
        return categories.size() != 1
                ? Optional.empty()
                : categories.stream()
                        .filter(category ->
                                !category.negated() && category.parts().containsKey(SlotMemory.NARROWS))
                        .filter(category -> isAfterLink(heard, category))
                        .findFirst();
    }

    private static boolean isAfterLink(Understanding heard, Entity category) {
        List<String> before = heard.utterance().tokens().stream()
                .filter(token -> token.end() <= category.start())
                .map(Token::normal)
                .toList();
        SmallWords small = LanguagePack.of(heard.utterance().language()).small();
        int last = before.size() - 1;
        while (last >= 0 && small.articles().contains(before.get(last))) {
            last--;
        }
        return last >= 0
                && small.links().contains(before.get(last))
                && !small.joints().contains(before.get(last));
    }

    private static String said(Understanding heard, Entity category) {
        return heard.utterance().text().substring(category.start(), category.end());
    }

    private static Understanding asWord(Understanding heard, Entity category) {
        String said = said(heard, category);
        Entity word = new Entity(
                "producto", said, category.start(), category.end(), Map.of(SlotMemory.TIED, true), false, false);
        List<Entity> entities = heard.entities().stream()
                .map(entity -> entity.equals(category) ? word : entity)
                .toList();
        return heard.with(entities, (said + " " + heard.searchText()).strip());
    }
}
