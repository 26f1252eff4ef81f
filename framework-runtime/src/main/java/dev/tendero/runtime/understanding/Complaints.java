package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Translations;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.ShopSettings;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What customers say of something that they have bought: {@code se me ha roto}, {@code no me ha llegado}. It is
 * answered by the shop's own intents that speak of such services, and is no search for the thing that is broken.
 */
final class Complaints {

    /** The kind of its patterns; their detail is the complaint, or that it is none. */
    static final String KIND = "complaint";

    private static final String NONE = "none";

    private final List<Complaint> complaints;
    private final PatternStarts starts;
    /** The shop's intents that answer without a thing. */
    private final Set<String> own;

    /**
     * One way to complain.
     *
     * @param isNone whether who says so does not complain
     * @param intents those that answer it
     */
    private record Complaint(Pattern pattern, boolean isNone, List<String> intents) {

        Optional<Said> in(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? Optional.of(new Said(this, matcher.group())) : Optional.empty();
        }
    }

    private record Said(Complaint complaint, String words) {

        private Stream<KeywordMatcher.Match> matches() {
            return complaint.intents().stream().map(intent -> KeywordMatcher.Match.of(intent, words));
        }
    }

    /**
     * What was heard.
     *
     * @param answered evidence for those that answer it
     * @param isNobodys whether nobody does
     */
    record Heard(List<KeywordMatcher.Match> answered, boolean isNobodys) {

        /** Confidence that one of those who answer it is meant. */
        private static final double SURE = 0.95;

        private static final Heard NOTHING = new Heard(List.of(), false);

        /** @param intents best first, as all else speaks for them */
        List<ScoredIntent> among(List<ScoredIntent> intents) {
            if (answered.isEmpty()) {
                return intents;
            }
            Map<Boolean, List<ScoredIntent>> parts =
                    intents.stream().collect(Collectors.partitioningBy(intent -> isAnswering(intent.intent())));
            if (sum(parts.getOrDefault(true, List.of())) == 0) {
                return intents;
            }
            return Stream.concat(
                            shared(parts.getOrDefault(true, List.of()), SURE).stream(),
                            shared(parts.getOrDefault(false, List.of()), 1 - SURE).stream())
                    .sorted(Comparator.comparingDouble(ScoredIntent::confidence).reversed())
                    .toList();
        }

        private boolean isAnswering(String intent) {
            return answered.stream().anyMatch(match -> match.intent().equals(intent));
        }

        private static double sum(List<ScoredIntent> intents) {
            return intents.stream().mapToDouble(ScoredIntent::confidence).sum();
        }

        /** Of so much confidence, as they had it before. */
        private static List<ScoredIntent> shared(List<ScoredIntent> intents, double confidence) {
            double all = sum(intents);
            return intents.stream()
                    .map(intent -> new ScoredIntent(
                            intent.intent(), all == 0 ? 0 : confidence * intent.confidence() / all, intent.evidence()))
                    .toList();
        }
    }

    Complaints(LanguagePack pack, List<IntentSettings> intents) {
        List<IntentSettings> answering = intents.stream()
                .filter(intent -> !intent.isOfThings() && !ShopSettings.isSmallTalk(intent.name()))
                .toList();
        this.own = answering.stream().map(IntentSettings::name).collect(Collectors.toUnmodifiableSet());
        this.complaints = pack.patterns().stream()
                .filter(pattern -> pattern.entity().equals(KIND))
                .map(pattern -> new Complaint(
                        Pattern.compile("(?<![^ ])(?:" + pattern.regex() + ")(?![^ ])"),
                        pattern.detail().equals(NONE),
                        answering(answering, pack.code(), pattern.detail())))
                .toList();
        this.starts =
                new PatternStarts(complaints.stream().map(Complaint::pattern).toList());
    }

    private static List<String> answering(List<IntentSettings> intents, String language, String complaint) {
        List<Translations.Service> services = Translations.services(language).stream()
                .filter(service -> service.complaints().contains(complaint))
                .toList();
        return intents.stream()
                .filter(intent -> services.stream().anyMatch(service -> isSpokenOf(service, intent)))
                .map(IntentSettings::name)
                .toList();
    }

    private static boolean isSpokenOf(Translations.Service service, IntentSettings intent) {
        return Stream.concat(Stream.of(intent.name().replace('_', ' ')), intent.keywords().stream())
                .anyMatch(service::isAskedBy);
    }

    /** @param matches of the intents' keywords: one that works with no things and is called answers itself */
    Heard in(List<Token> tokens, List<KeywordMatcher.Match> matches) {
        List<String> words = tokens.stream().map(Token::normal).toList();
        BitSet possible = starts.in(words);
        if (possible.isEmpty()) {
            return Heard.NOTHING;
        }
        String text = String.join(" ", words);
        List<Said> said = possible.stream()
                .mapToObj(complaints::get)
                .flatMap(complaint -> complaint.in(text).stream())
                .toList();
        if (said.isEmpty() || said.stream().anyMatch(each -> each.complaint().isNone())) {
            return Heard.NOTHING;
        }
        Set<String> answering = said.stream()
                .flatMap(each -> each.complaint().intents().stream())
                .collect(Collectors.toSet());
        boolean isAnothers = matches.stream()
                .anyMatch(match ->
                        match.isTelling() && own.contains(match.intent()) && !answering.contains(match.intent()));
        return isAnothers
                ? Heard.NOTHING
                : new Heard(said.stream().flatMap(Said::matches).toList(), answering.isEmpty());
    }
}
