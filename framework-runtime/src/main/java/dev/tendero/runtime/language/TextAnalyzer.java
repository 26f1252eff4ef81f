package dev.tendero.runtime.language;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.WhitespaceTokenizer;
import opennlp.tools.util.Span;

/**
 * Text to tokens: OpenNLP parts it at white space, and each part is taken apart into words, numbers, codes such as
 * {@code WH-1000XM5} or {@code H&M}, and signs. Immutable; called by many threads at once.
 */
public final class TextAnalyzer {

    private static final String NUMBER = "\\d+(?:[.,]\\d+)*(?:['’]\\d{2}(?!\\d))?";
    private static final String MONEY = "(?i:€|\\$|£|eur|dol|dól|pesos|pavos|reais|dollars|pounds|quid|bucks)";
    /** {@code US$}, {@code R$}. */
    private static final String DOLLARS = "(?i:us|u|r|mx|ar|cl|col)?\\$s?";

    private static final Pattern PIECES = Pattern.compile(DOLLARS + "|(?<number>" + NUMBER
            + ")(?=(?<unit>[\\p{L}\"”″'€$%º°]+)?(?:$|[^\\p{L}\\p{N}-])|[€$£]|[-–]" + NUMBER + "\\s?" + MONEY + ")"
            + "|[\\p{L}\\p{N}\\p{M}]+(?:[-&'’./+][\\p{L}\\p{N}\\p{M}]+)*\\+?"
            + "|[€£%\"”″º]|[<>≤≥](?=\\s?[€$£\\d])|(?<=[\\d€$£]\\s?)[-–](?=\\s?[€$£]?\\d)");

    private static final Set<String> OF = Set.of("de", "of");
    private static final int MILLION = 1_000_000;

    private final LanguagePack pack;
    private final Stems stems;

    public TextAnalyzer(LanguagePack pack) {
        this.pack = pack;
        this.stems = new Stems(pack.code());
    }

    /**
     * @param text any Unicode; signs without meaning, emoji, control characters and marks that stand on nothing are
     *     passed over
     */
    public Utterance analyse(String text) {
        List<Token> tokens = new ArrayList<>();
        for (Span part : WhitespaceTokenizer.INSTANCE.tokenizePos(text)) {
            Matcher piece =
                    PIECES.matcher(text).region(part.getStart(), part.getEnd()).useTransparentBounds(true);
            while (piece.find()) {
                Token token = token(piece.group(), piece.start(), tokens);
                if (!token.normal().isEmpty()) {
                    tokens.add(token);
                }
            }
        }
        return new Utterance(text, pack.code(), tokens);
    }

    /** The same stretch of text, taken for another word. */
    Token meant(String text, String normal, int start, int end) {
        return new Token(text, normal, stems.of(normal), start, end);
    }

    /** @param normal one word in normal form */
    String stem(String normal) {
        return stems.of(normal);
    }

    private Token token(String text, int start, List<Token> before) {
        String normal = normal(text);
        String meant = isAfterNumber(before) ? pack.units().getOrDefault(normal, normal) : normal;
        return new Token(text, meant, stems.of(meant), start, start + text.length());
    }

    private static String normal(String text) {
        if (text.length() == 2 && (text.endsWith("º") || text.endsWith("°")) && "nN".indexOf(text.charAt(0)) >= 0) {
            return "numero";
        }
        return text.indexOf('$') >= 0 ? "$" : text.equals("–") ? "-" : Normal.of(text.replace('’', '\''));
    }

    /** Also after {@code 2 millones de}. */
    private boolean isAfterNumber(List<Token> before) {
        if (before.isEmpty()) {
            return false;
        }
        String last = before.getLast().normal();
        return isNumber(last)
                || (before.size() > 1
                        && OF.contains(last)
                        && pack.numbers()
                                        .getOrDefault(
                                                before.get(before.size() - 2).normal(), 0)
                                >= MILLION);
    }

    private boolean isNumber(String normal) {
        return Character.isDigit(normal.charAt(0)) || pack.numbers().containsKey(normal);
    }
}
