package dev.tendero.runtime.language;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a language that say nothing themselves and something of their neighbours. All are in {@link Normal}
 * form.
 *
 * @param articles words that only stand before a noun
 * @param definite those of the articles that say that both know which one is meant, {@code la negra}
 * @param namers words after which a thing is named, {@code un te} but not {@code que te}
 * @param links words that tie two nouns to one name, {@code mesa de comedor}
 * @param praise words that tell nothing that a product could be found by, {@code un buen abogado}, unless the shop says
 *     them of one
 * @param questions words that ask, {@code cuánto}
 * @param requests what is said to a shopkeeper right before what is wanted, {@code tenéis}, {@code busco}
 * @param joints words that join what is said to what was said before, {@code y}
 * @param limits words that set a limit to the number behind them, {@code hasta}
 * @param denials words that deny what stands behind
 * @param lacking verbs behind a denial of which a thing does without what follows, {@code no necesita pilas}
 * @param fillers verbs and other words that tell nothing that a product could be found by, unless the shop says them of
 *     one
 * @param wares what a shop sells at large, {@code juguete}
 * @param clauses words that ask, and without their accent begin a clause, {@code que}
 * @param thingsStandLast whether of two nouns side by side the last one names the thing, {@code guitar strings}
 */
public record SmallWords(
        Set<String> articles,
        Set<String> definite,
        Set<String> namers,
        Set<String> links,
        Set<String> praise,
        Set<String> questions,
        Set<String> requests,
        Set<String> joints,
        Set<String> limits,
        Set<String> denials,
        Set<String> lacking,
        Set<String> fillers,
        Set<String> wares,
        Set<String> clauses,
        boolean thingsStandLast) {

    /** Whether it ties what stands behind it to what stands before, and joins nothing new: {@code con}, {@code in}. */
    public boolean ties(String word) {
        return links.contains(word) && !joints.contains(word);
    }

    /** What asks for a service is none. */
    private static Set<String> fillers(PackFiles files) {
        Set<String> services = Translations.services(files.code()).stream()
                .flatMap(service -> service.words().stream())
                .collect(Collectors.toSet());
        Set<String> verbs = new HashSet<>(Conjugation.of(files.lines("verbs.txt")));
        verbs.removeAll(services);
        verbs.addAll(files.words("fillers.txt"));
        return Set.copyOf(verbs);
    }

    static SmallWords in(PackFiles files) {
        return new SmallWords(
                files.words("articles.txt"),
                files.words("definite.txt"),
                files.words("namers.txt"),
                files.words("links.txt"),
                files.words("praise.txt"),
                files.words("questions.txt"),
                files.words("requests.txt"),
                files.words("joints.txt"),
                files.words("limits.txt"),
                files.words("no.txt"),
                files.words("lacking.txt"),
                fillers(files),
                files.words("wares.txt"),
                files.words("clauses.txt"),
                files.words("order.txt").contains("last"));
    }
}
