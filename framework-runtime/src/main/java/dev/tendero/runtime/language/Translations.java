package dev.tendero.runtime.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What shops sell and what else they do, in the words of each language that has a pack. Safe for many threads. */
public final class Translations {

    private static final List<String> COLUMNS = List.of("es", "en", "pt");
    /** What stands before a service that complaints are answered by. */
    private static final Pattern COMPLAINTS = Pattern.compile("^\\[([a-z ]+)] ");

    private static final Pattern FORMS = Pattern.compile("([^(]+)\\(([^)]+)\\)");

    private static final Map<List<String>, List<List<String>>> KNOWN = new ConcurrentHashMap<>();
    private static final Map<List<String>, List<Service>> SERVICES = new ConcurrentHashMap<>();

    private Translations() {}

    /**
     * Sets of words and phrases of two languages for one thing; none where they are one language.
     *
     * @param shops the language in which the shop names its products, ISO 639-1; its words stand first in each set
     * @param customers the language in which customers name them
     */
    public static List<List<String>> between(String shops, String customers) {
        return shops.equals(customers)
                ? List.of()
                : KNOWN.computeIfAbsent(List.of(shops, customers), Translations::read);
    }

    /**
     * Something that a shop does beside selling.
     *
     * @param complaints names of those that it answers
     * @param words and phrases that shops call it by, in normal form
     * @param customers what those who ask for it call it
     */
    public record Service(Set<String> complaints, List<String> words, List<String> customers) {

        /**
         * A card may be one for payments or for greetings: whether they call it by its first word, by a phrase, or by
         * two others.
         */
        public boolean isCalledBy(List<String> keywords) {
            List<String> called = words.stream()
                    .filter(word -> keywords.stream().anyMatch(keyword -> says(keyword, word)))
                    .toList();
            return called.size() > 1
                    || called.contains(words.getFirst())
                    || called.stream().anyMatch(Service::isPhrase);
        }

        private static boolean isPhrase(String word) {
            return word.indexOf(' ') > 0;
        }

        private static boolean says(String keyword, String word) {
            return (' ' + Normal.of(keyword) + ' ').contains(' ' + word + ' ');
        }

        /** Whether a keyword has one of its words. */
        public boolean isAskedBy(String keyword) {
            return words.stream().anyMatch(word -> says(keyword, word));
        }
    }

    /**
     * By what customers of another language ask for the services that the keywords speak of.
     *
     * @param keywords in the shop's language
     * @return none where the languages are one, or the keywords speak of nothing that is known
     */
    public static List<String> ofServices(List<String> keywords, String shops, String customers) {
        return shops.equals(customers)
                ? List.of()
                : SERVICES.computeIfAbsent(List.of(shops, customers), Translations::services).stream()
                        .filter(service -> keywords.stream().anyMatch(service::isAskedBy))
                        .flatMap(service -> service.customers().stream())
                        .distinct()
                        .toList();
    }

    /** What else shops do, in one language. */
    public static List<Service> services(String language) {
        return SERVICES.computeIfAbsent(List.of(language, language), Translations::services);
    }

    private static List<Service> services(List<String> languages) {
        List<Service> services = new ArrayList<>();
        for (String line : PackFiles.shared("services.txt")) {
            Matcher marked = COMPLAINTS.matcher(line);
            List<String> columns = List.of(marked.replaceFirst("").split("\\s*\\|\\s*"));
            List<String> shops = words(columns, languages.getFirst());
            services.add(new Service(
                    marked.reset().lookingAt() ? Set.of(marked.group(1).split(" ")) : Set.of(),
                    shops.stream().map(Normal::of).toList(),
                    words(columns, languages.getLast())));
        }
        return List.copyOf(services);
    }

    private static List<String> words(List<String> columns, String language) {
        return Stream.of(columns.get(COLUMNS.indexOf(language)).strip().split("\\s*,\\s*"))
                .flatMap(Translations::forms)
                .toList();
    }

    /** The two of {@code arregl(ar an)}. */
    private static Stream<String> forms(String word) {
        Matcher inflected = FORMS.matcher(word);
        return inflected.matches()
                ? Stream.of(inflected.group(2).split(" ")).map(ending -> inflected.group(1) + ending)
                : Stream.of(word);
    }

    private static List<List<String>> read(List<String> languages) {
        List<List<String>> sets = new ArrayList<>();
        for (String line : PackFiles.shared("translations.txt")) {
            List<String> columns = List.of(line.split("\\s*\\|\\s*"));
            sets.add(languages.stream()
                    .flatMap(language -> words(columns, language).stream())
                    .distinct()
                    .toList());
        }
        return List.copyOf(sets);
    }
}
