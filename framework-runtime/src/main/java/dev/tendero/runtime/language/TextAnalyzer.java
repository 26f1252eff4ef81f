package dev.tendero.runtime.language;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.WhitespaceTokenizer;
import opennlp.tools.util.Span;

/**
 * Text to tokens: OpenNLP parts it at white space, and each part is taken apart into words, numbers, codes such as
 * {@code WH-1000XM5} or {@code H&M}, and signs. Immutable; called by many threads at once.
 */
public final class TextAnalyzer {

    private static final Pattern PIECES =
            Pattern.compile("(?<number>\\d+(?:[.,]\\d+)*)(?=(?<unit>[\\p{L}\"”″'€$%º°]+)?(?:$|[^\\p{L}\\p{N}-]))"
                    + "|[\\p{L}\\p{N}\\p{M}]+(?:[-&'’./+][\\p{L}\\p{N}\\p{M}]+)*\\+?"
                    + "|[€$£%\"”″º]");

    private final LanguagePack pack;
    private final Stems stems;

    public TextAnalyzer(LanguagePack pack) {
        this.pack = pack;
        this.stems = new Stems(pack.code());
    }

    /** @param text any Unicode; signs without meaning, emoji and control characters are passed over */
    public Utterance analyse(String text) {
        List<Token> tokens = new ArrayList<>();
        for (Span part : WhitespaceTokenizer.INSTANCE.tokenizePos(text)) {
            Matcher piece = PIECES.matcher(text).region(part.getStart(), part.getEnd());
            while (piece.find()) {
                tokens.add(token(piece.group(), piece.start(), tokens));
            }
        }
        return new Utterance(text, pack.code(), tokens);
    }

    private Token token(String text, int start, List<Token> before) {
        String normal = Normal.of(text);
        boolean afterNumber = !before.isEmpty() && isNumber(before.getLast().normal());
        String meant = afterNumber ? pack.units().getOrDefault(normal, normal) : normal;
        return new Token(text, meant, stems.of(meant), start, start + text.length());
    }

    private boolean isNumber(String normal) {
        return Character.isDigit(normal.charAt(0)) || pack.numbers().containsKey(normal);
    }
}
