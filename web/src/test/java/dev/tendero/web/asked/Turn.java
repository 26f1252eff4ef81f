package dev.tendero.web.asked;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One message of a conversation and what was expected of its answer before anybody had asked it, a line such as
 * {@code y en 38?|s|ids=bota/38-negro & w=agotado|}.
 *
 * @param intents letters for the shop's usual intents ({@code s}earch, {@code i}nfo, {@code c}ompare, {@code f}allback,
 *     {@code h}ello, help {@code y}), or names with slashes between them
 * @param checks {@code none} products; {@code ids} are just those, {@code has} all of them, {@code sub} nothing else,
 *     {@code not} none of them ({@code *} stands for anything); the reply has one of the words {@code w}
 */
record Turn(String message, String intents, List<String> checks) {

    private static final Map<Character, List<String>> USUAL = Map.of(
            's', List.of("buscar_producto", "recomendar_categoria"),
            'i', List.of("info_producto"),
            'c', List.of("comparar_precios"),
            'f', List.of("fallback"),
            'h', List.of("saludo"),
            'y', List.of("ayuda"));
    private static final Pattern LETTERS = Pattern.compile("[sicfhy]+");

    static Turn of(String line) {
        String[] parts = line.split("\\|", -1);
        String checks = parts.length > 2 ? parts[2] : "";
        return new Turn(
                parts[0],
                parts[1],
                Stream.of(checks.split(" & "))
                        .map(String::strip)
                        .filter(check -> !check.isEmpty())
                        .toList());
    }

    boolean isMet(JsonNode answer) {
        return allowed().contains(answer.path("intent").asText())
                && checks.stream().allMatch(check -> isMet(check, answer));
    }

    private List<String> allowed() {
        return LETTERS.matcher(intents).matches()
                ? intents.chars()
                        .mapToObj(letter -> USUAL.getOrDefault((char) letter, List.of()))
                        .flatMap(List::stream)
                        .toList()
                : Stream.of(intents.split("/"))
                        .flatMap(name -> name.length() == 1
                                ? USUAL.getOrDefault(name.charAt(0), List.of()).stream()
                                : Stream.of(name))
                        .toList();
    }

    private static boolean isMet(String check, JsonNode answer) {
        List<String> ids = StreamSupport.stream(answer.path("products").spliterator(), false)
                .map(product -> product.path("id").asText())
                .toList();
        if (check.equals("none")) {
            return ids.isEmpty();
        }
        String[] kind = check.split("=", 2);
        if (kind.length < 2) {
            return true;
        }
        List<Pattern> named = Stream.of(kind[1].split(",")).map(Turn::pattern).toList();
        return switch (kind[0]) {
            case "w" -> saysAny(answer, kind[1]);
            case "ids" -> !ids.isEmpty() && areAll(ids, named) && haveAll(ids, named);
            case "has" -> haveAll(ids, named);
            case "sub" -> !ids.isEmpty() && areAll(ids, named);
            case "not" -> ids.stream().noneMatch(id -> isAny(id, named));
            default -> true;
        };
    }

    private static boolean saysAny(JsonNode answer, String words) {
        String reply = answer.path("reply").asText().toLowerCase(Locale.ROOT);
        return Stream.of(words.split("/")).anyMatch(word -> reply.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean areAll(List<String> ids, List<Pattern> named) {
        return ids.stream().allMatch(id -> isAny(id, named));
    }

    private static boolean haveAll(List<String> ids, List<Pattern> named) {
        return named.stream()
                .allMatch(name -> ids.stream().anyMatch(id -> name.matcher(id).matches()));
    }

    private static boolean isAny(String id, List<Pattern> named) {
        return named.stream().anyMatch(name -> name.matcher(id).matches());
    }

    private static Pattern pattern(String glob) {
        String regex =
                Stream.of(glob.strip().split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
