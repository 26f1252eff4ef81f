package dev.tendero.runtime.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text that comes in pieces into sentences. A sentence ends at a line break or at a sign that ends sentences and
 * is followed by white space; it does not end after the number of a list, an abbreviation or an initial. Not for
 * several threads.
 */
final class SentenceBuffer {

    private static final Pattern END = Pattern.compile("\\n+|[.!?…]+[\"»”)*_]*(?=\\s)");
    private static final Pattern NO_END = Pattern.compile(
            "(?U)(?:(?:^|\\s)\\p{L}|^\\W*\\d{1,3}|\\b(?:aprox|art|núm|num|nº|pág|ref|máx|mín|sr|sra|dr|ud|uds|ej|vs|e\\.g|i\\.e|no|approx|incl))\\.$",
            Pattern.CASE_INSENSITIVE);
    private static final String THINKING = "<think>";
    private static final String THOUGHT = "</think>";

    private final StringBuilder pending = new StringBuilder();
    private boolean begun;

    /** @return the sentences that are complete now, each with the white space that stands before it */
    List<String> add(String piece) {
        pending.append(piece);
        List<String> sentences = new ArrayList<>();
        if (!begun && !begin()) {
            return sentences;
        }
        for (int end = end(); end >= 0; end = end()) {
            String sentence = pending.substring(0, end);
            pending.delete(0, end);
            if (!sentence.isBlank()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    /** What has not ended yet. */
    String rest() {
        return begun || begin() ? pending.toString() : "";
    }

    /** Some models think aloud first; that is not part of the answer. */
    private boolean begin() {
        String text = pending.toString().stripLeading();
        if (text.startsWith(THINKING)) {
            int over = text.indexOf(THOUGHT);
            if (over < 0) {
                return false;
            }
            text = text.substring(over + THOUGHT.length());
        } else if (THINKING.startsWith(text)) {
            return false;
        }
        pending.setLength(0);
        pending.append(text.stripLeading());
        begun = !pending.isEmpty();
        return begun;
    }

    private int end() {
        Matcher end = END.matcher(pending);
        int from = 0;
        while (from <= pending.length() && end.find(from)) {
            int after = end.end();
            boolean isLine = pending.charAt(end.start()) == '\n';
            boolean isBlank = pending.substring(0, end.start()).isBlank();
            if (!isBlank
                    && (isLine || !NO_END.matcher(pending.substring(0, after)).find())) {
                return isLine ? end.start() : after;
            }
            from = after;
        }
        return -1;
    }
}
