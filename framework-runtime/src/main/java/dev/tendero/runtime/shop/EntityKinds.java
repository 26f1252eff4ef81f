package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The kinds of entities that an intent can name. */
public final class EntityKinds {

    /** Those that the runtime finds in every shop. */
    public static final List<String> BUILT_IN = List.of(
            "producto",
            "categoria",
            "marca",
            "atributo",
            "precio",
            "oferta",
            "disponibilidad",
            "orden",
            "posicion",
            "pagina",
            "parecido",
            "reinicio",
            "fecha");

    /** Whatever has the form of a name: for where it is not known what plugins find. */
    public static final EntityKinds ANY = new EntityKinds(List.of());

    private final List<String> words;

    private EntityKinds(List<String> words) {
        this.words = words;
    }

    /** The built-in ones, and those that plugins' extractors find. */
    public static EntityKinds with(Collection<String> declared) {
        return new EntityKinds(BUILT_IN).and(declared);
    }

    /** These, and further ones. */
    EntityKinds and(Collection<String> declared) {
        if (words.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(words);
        declared.stream().sorted().filter(kind -> !words.contains(kind)).forEach(all::add);
        return new EntityKinds(all);
    }

    /** All of them that are known. */
    Set<String> words() {
        return Set.copyOf(words.isEmpty() ? BUILT_IN : words);
    }

    ValueType<String> type() {
        return words.isEmpty() ? ValueTypes.name() : ValueTypes.word(words);
    }
}
