package dev.tendero.runtime.answer;

import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.privacy.PersonalData;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a prompt: our rules in the language of the reply, then intent, what was understood, the intent's own task, the
 * rows as JSON and the customer's message as a JSON string. Nothing in it is secret, and nothing that names the
 * customer.
 */
final class Prompts {

    private static final int EARLIER_TURNS = 3;
    private static final int LONGEST_TURN = 500;
    private static final int ROWS = 20;
    private static final Set<String> HIDDEN = Set.of("product_key", "id", "url", "image_url", "shop", "available");
    private static final Set<String> NOT_VALUES = Set.of("shop", "count", "rows", "products");

    private final Templates templates;

    Prompts(Templates templates) {
        this.templates = templates;
    }

    /** @return empty when the intent has no prompt */
    Optional<Prompt> of(WordingRequest request) {
        Map<String, @Nullable Object> names = new TemplateNames(request).all();
        return templates
                .prompt(request.intent(), names)
                .map(task -> new Prompt(
                        Texts.of(request.language())
                                .get("prompt.system")
                                .replace(
                                        "{shop}", PlainText.value(request.shop().name())),
                        earlier(request.latest()),
                        user(request, task)));
    }

    private static List<Prompt.Exchange> earlier(List<PastTurn> latest) {
        return latest.stream()
                .skip(Math.max(0, latest.size() - EARLIER_TURNS))
                .map(turn -> new Prompt.Exchange(
                        PersonalData.masked(cut(turn.message())),
                        PersonalData.masked(cut(turn.reply().reply()))))
                .filter(exchange ->
                        !exchange.customer().isEmpty() && !exchange.reply().isEmpty())
                .toList();
    }

    private static String user(WordingRequest request, String task) {
        Texts texts = Texts.of(request.language());
        Map<String, @Nullable Object> names = new TemplateNames(request).withoutCustomer();
        String wish = JsonText.of(wish(request));
        String whole = Stream.of(
                        texts.get("prompt.intent") + ": " + request.intent().name(),
                        texts.get("prompt.wish") + ": " + PersonalData.masked(wish),
                        texts.get("prompt.task") + ": " + task,
                        texts.get("prompt.data") + ":\n" + data(texts, names),
                        texts.get("prompt.answer_now") + ": " + JsonText.of(PersonalData.masked(request.message())))
                .collect(Collectors.joining("\n"));
        return ofCustomer(request, wish).hiddenIn(whole);
    }

    /** The customer's own data may come back in the task and in rows; the shop's stay there. */
    private static PersonalData.Found ofCustomer(WordingRequest request, String wish) {
        return PersonalData.in(
                Stream.concat(request.latest().stream().map(PastTurn::message), Stream.of(request.message(), wish))
                        .toList());
    }

    private static Map<String, Object> wish(WordingRequest request) {
        Map<String, Object> wish = new LinkedHashMap<>(request.slots().parameters());
        wish.keySet().removeIf(name -> name.endsWith("_list"));
        return wish;
    }

    private static String data(Texts texts, Map<String, @Nullable Object> names) {
        Collection<?> rows = names.get("rows") instanceof Collection<?> many ? many : List.of();
        Map<String, @Nullable Object> values = new LinkedHashMap<>(names);
        values.keySet().removeAll(NOT_VALUES);
        String lines = rows.stream()
                .limit(ROWS)
                .map(row -> JsonText.of(row instanceof Map<?, ?> map ? shown(map) : row))
                .collect(Collectors.joining("\n"));
        return (lines.isEmpty() ? texts.get("prompt.no_data") : lines) + "\n" + JsonText.of(values);
    }

    private static Map<String, @Nullable Object> shown(Map<?, ?> row) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        row.forEach((column, value) -> shown.put(String.valueOf(column), value));
        shown.keySet().removeAll(HIDDEN);
        return shown;
    }

    private static String cut(String text) {
        String line = PlainText.value(text);
        return line.length() <= LONGEST_TURN ? line : line.substring(0, LONGEST_TURN);
    }
}
