package dev.tendero.runtime.served;

import dev.tendero.api.Entity;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Token;
import dev.tendero.api.spi.Catalog;
import dev.tendero.runtime.answer.Texts;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.understanding.Understander;
import dev.tendero.runtime.understanding.Understanding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer could say to an intent in this shop. The intents' examples may be those of a plugin for all shops,
 * and speak of another trade: such a one is never chosen.
 */
final class Examples {

    /** An intent that works with these has examples that name wares. */
    private static final Set<String> OF_WARES = Set.of("categoria", "marca", "producto", "atributo");
    /** What says nothing to who has seen no list. */
    private static final Set<String> POINTERS = Set.of("posicion", "pagina", "parecido", "reinicio");

    private static final int CATEGORIES = 12;
    /** So many letters are the same in {@code negras} and {@code negro}. */
    private static final int STEM = 4;

    private final Understander understander;
    private final Catalog catalog;
    private final List<String> categories;
    private final Set<String> asking;
    private final Texts texts;

    /** @param categories the shop's, the commonest first */
    Examples(
            String language,
            Collection<IntentSettings> intents,
            Understander understander,
            Catalog catalog,
            List<String> categories) {
        this.understander = understander;
        this.catalog = catalog;
        this.categories = telling(categories);
        this.texts = Texts.of(language);
        this.asking = Stream.concat(
                        LanguagePack.of(language).stopWords().stream(),
                        intents.stream().flatMap(intent -> intent.keywords().stream()))
                .flatMap(words -> Stream.of(Normal.of(words).split("[^\\p{L}\\p{N}]+")))
                .collect(Collectors.toSet());
    }

    /** Empty when there is none. */
    String of(IntentSettings intent) {
        List<Read> read = intent.examples().stream().map(this::read).toList();
        return (namesWares(intent) ? ofWares(intent, read) : ofShop(read))
                .map(Read::text)
                .orElse("");
    }

    private static boolean namesWares(IntentSettings intent) {
        return intent.entities().stream().anyMatch(OF_WARES::contains);
    }

    /** One that names what this shop has, else one that is made of it, else one that names nothing. */
    private Optional<Read> ofWares(IntentSettings intent, List<Read> read) {
        List<Read> known = read.stream().filter(this::isOfThisTrade).toList();
        return known.stream()
                .filter(this::finds)
                .findFirst()
                .or(() -> made(intent))
                .or(() -> known.stream().filter(Read::standsAlone).findFirst());
    }

    private static Optional<Read> ofShop(List<Read> read) {
        List<Read> plain = read.stream()
                .filter(example -> example.meant().searchText().isBlank())
                .toList();
        return plain.stream()
                .filter(example -> example.names("categoria") || example.names("marca"))
                .findFirst()
                .or(() -> plain.stream().filter(Read::standsAlone).findFirst())
                .or(() -> Stream.concat(plain.stream(), read.stream()).findFirst());
    }

    /** The first of the runtime's own sentences that this intent answers. */
    private Optional<Read> made(IntentSettings intent) {
        return texts.examples().stream()
                .flatMap(sentence -> categories.stream().map(category -> sentence.replace("{{categoria}}", category)))
                .map(this::read)
                .filter(sentence -> sentence.names("categoria") && sentence.isFor(intent.name()))
                .findFirst();
    }

    private Read read(String text) {
        return new Read(text, understander.understand(text));
    }

    /** Those that don't hold most of the shop. */
    private List<String> telling(List<String> all) {
        long products = total(ProductSearch.builder());
        return all.stream()
                .limit(CATEGORIES)
                .filter(category -> 2 * total(ProductSearch.builder().categories(List.of(category))) <= products)
                .toList();
    }

    private long total(ProductSearch.Builder search) {
        return catalog.search(search.page(1, 0).build()).total();
    }

    /** Every word is one that asks, or stands for something that the shop knows. */
    private boolean isOfThisTrade(Read example) {
        return example.meant().utterance().tokens().stream()
                .noneMatch(token -> !asking.contains(token.normal()) && !example.covers(token));
    }

    private boolean finds(Read example) {
        boolean isPlain = example.wanted().noneMatch(entity -> POINTERS.contains(entity.entity()));
        return isPlain
                && (example.names("categoria") || example.names("marca"))
                && total(ProductSearch.builder()
                                .categories(example.values("categoria"))
                                .brands(example.values("marca"))
                                .attributes(example.attributes())
                                .price(example.amount("min"), example.amount("max")))
                        > 0;
    }

    /** A sentence and what the shop understands of it. */
    private record Read(String text, Understanding meant) {

        Stream<Entity> wanted() {
            return meant.entities().stream().filter(entity -> !entity.negated());
        }

        boolean names(String kind) {
            return !values(kind).isEmpty();
        }

        List<String> values(String kind) {
            return wanted().filter(entity -> entity.entity().equals(kind))
                    .map(Entity::value)
                    .toList();
        }

        Map<String, List<String>> attributes() {
            Map<String, List<String>> attributes = new HashMap<>();
            wanted().filter(entity -> entity.parts().get("name") instanceof String)
                    .forEach(entity ->
                            attributes.put(String.valueOf(entity.parts().get("name")), List.of(value(entity))));
            return attributes;
        }

        private static String value(Entity attribute) {
            return String.valueOf(attribute.parts().getOrDefault("value", attribute.value()));
        }

        @Nullable
        BigDecimal amount(String part) {
            return wanted().filter(entity -> entity.entity().equals("precio"))
                    .map(entity -> entity.parts().get(part))
                    .filter(BigDecimal.class::isInstance)
                    .map(BigDecimal.class::cast)
                    .findFirst()
                    .orElse(null);
        }

        /** {@code el segundo} says nothing to who has seen no list, and neither does a word alone. */
        boolean standsAlone() {
            return text.contains(" ") && meant.entities().isEmpty();
        }

        boolean isFor(String intent) {
            return meant.intents().stream()
                    .limit(1)
                    .anyMatch(best -> best.intent().equals(intent) && best.confidence() >= meant.leastConfidence());
        }

        boolean covers(Token token) {
            return meant.entities().stream()
                    .filter(entity -> entity.start() <= token.start() && token.end() <= entity.end())
                    .anyMatch(entity -> !OF_WARES.contains(entity.entity()) || isShopsWord(entity));
        }

        /** Whether the shop says it so too: headphones may be {@code cascos}, which here are for climbing. */
        private boolean isShopsWord(Entity entity) {
            String said = Normal.of(text.substring(entity.start(), entity.end()));
            return !entity.entity().equals("producto")
                    && Stream.of(Normal.of(entity.value()).split(" "))
                            .anyMatch(word -> word.startsWith(said.substring(0, Math.min(STEM, said.length()))));
        }
    }
}
