package dev.tendero.runtime.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tags, scripts, the marks that providers put between turns, and our own instructions are for no customer. */
final class MarkupRule implements GroundingRule {

    private static final Pattern MARKUP = Pattern.compile("</?[a-z!][^>]*>|<\\||\\|>|\\[/?inst]|<</?sys>>|javascript:"
            + "|^\\W*(?:system|sistema|assistant|asistente|user|developer|tool)\\s*:");
    private static final int RUN = 6;
    private static final Set<String> INSTRUCTIONS = Stream.of("es", "en", "pt")
            .flatMap(language -> runs(Texts.of(language).get("prompt.system")))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Optional<Verdict.Ungrounded> broken(Sentence sentence, Facts facts) {
        Optional<Verdict.Ungrounded> markup = MARKUP.matcher(sentence.folded())
                .results()
                .findFirst()
                .map(match -> ungrounded(match.group(), "no reply holds code or the marks between turns"));
        return markup.or(() -> runs(sentence.text())
                .filter(INSTRUCTIONS::contains)
                .findFirst()
                .map(run -> ungrounded(run, "these are the instructions, not the answer")));
    }

    private static Stream<String> runs(String text) {
        List<String> words = Word.of(text).stream().map(Word::fold).toList();
        return IntStream.rangeClosed(0, words.size() - RUN)
                .mapToObj(from -> String.join(" ", words.subList(from, from + RUN)));
    }

    private static Verdict.Ungrounded ungrounded(String excerpt, String why) {
        return new Verdict.Ungrounded(Verdict.Kind.MARKUP, excerpt, why);
    }
}
