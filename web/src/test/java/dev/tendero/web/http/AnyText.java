package dev.tendero.web.http;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Whatever may come over a line in place of a customer's sentence. */
final class AnyText {

    static final int LONGEST = 2_000;

    private static final String[] SHARP = {
        "' OR 1=1 -- ",
        "\"; DROP TABLE turn; --",
        "{{text}}",
        "{{#rows}}",
        "${jndi:x}",
        "#{shop}",
        "[a](javascript:x)",
        "![](x)",
        "**",
        "```",
        "<script>",
        "</b>",
        "{\"a\":[",
        "]}",
        "\\u0000",
        "\\",
        "\0",
        "\r\n",
        "\u2028",
        "\u202e",
        "\u2066",
        "\u200f",
        "\ufeff",
        "\ufffd",
        "\ud83d\udc68\u200d\ud83d\udc69",
        "e\u0301\u0323",
        "1.299,00 \u20ac",
        "999999999999999999999999",
        "-0",
        "NaN",
        "2026-02-30",
        "ana@correo.es",
        "4111 1111 1111 1111",
        "%00",
        "../../",
        "busco ",
        "zapatillas ",
        "compara ",
        "el segundo ",
        "m\u00e1s grande ",
        "el m\u00e1s ",
        "con menos ",
        "medio kilo ",
        "y medio ",
        "pal ",
        "\u00bfA o B? ",
        "\u00bf",
        " y ",
        "de ",
        "para 6 ",
        "entre 5 y 8 mil ",
        "1e999999999",
        "1e-999999999",
        "\u00bd kg ",
        "120 cm de ",
        "\ufdfa ",
        "que no sea ",
        "sin ",
        "the biggest ",
        "quanto custa ",
        "menos de ",
        "0x7fffffff",
        "\u0661\u0662\u0663",
        "(((((",
        "aaaaaaaaaaaaaaaaaaaa!"
    };

    private AnyText() {}

    /** Every plane of Unicode, marks of direction, nothing at all, and words that mean something to somebody. */
    static Arbitrary<String> messages() {
        Arbitrary<String> planes = Arbitraries.integers()
                .between(1, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .map(Character::toString)
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
        Arbitrary<String> sharp = Arbitraries.of(SHARP).list().ofMaxSize(12).map(parts -> String.join("", parts));
        Arbitrary<String> mixed = Arbitraries.oneOf(Arbitraries.of(SHARP), planes)
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join(" ", parts));
        Arbitrary<String> words = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars(' ', '\u00f1', '\u00e1', ',')
                .ofMaxLength(120);
        Arbitrary<String> longest = Arbitraries.of(SHARP).map(part -> whole(part.repeat(LONGEST / part.length())));
        return Arbitraries.frequencyOf(
                Tuple.of(5, mixed), Tuple.of(4, sharp), Tuple.of(4, words), Tuple.of(3, planes), Tuple.of(1, longest));
    }

    private static String whole(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return text.substring(0, end);
    }

    /** Bytes that may be JSON, nearly JSON, or anything. */
    static Arbitrary<String> bodies() {
        Arbitrary<String> value = Arbitraries.oneOf(
                messages().map(AnyText::quoted),
                Arbitraries.of(
                        "null",
                        "true",
                        "1",
                        "-1e999",
                        "[]",
                        "{}",
                        "[[[[[[[[[[[[[[[[[[[[",
                        "\"",
                        "\"\\ud800\"",
                        "\"\\x\"",
                        ""));
        Arbitrary<String> name = Arbitraries.of(
                "\"message\"",
                "\"session_id\"",
                "\"message_id\"",
                "\"shop\"",
                "\"type\"",
                "\"text\"",
                "\"after\"",
                "\"\"",
                "message");
        Arbitrary<String> object = Combinators.combine(name, value)
                .as((n, v) -> n + ":" + v)
                .list()
                .ofMaxSize(5)
                .map(fields -> "{" + String.join(",", fields) + "}");
        return Arbitraries.frequencyOf(
                Tuple.of(6, object),
                Tuple.of(1, object.map(text -> text.substring(0, text.length() / 2))),
                Tuple.of(1, messages()));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars()
                .forEach(c -> out.append(
                        c < 0x20 || c == '"' || c == '\\' ? String.format("\\u%04x", c) : String.valueOf((char) c)));
        return out.append('"').toString();
    }
}
