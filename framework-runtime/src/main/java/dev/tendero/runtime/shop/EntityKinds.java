package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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
            "fecha");

    /** Whatever has the form of a name: for where it is not known what plugins find. */
    public static final EntityKinds ANY = new EntityKinds(ValueTypes.name());

    private final ValueType<String> type;

    private EntityKinds(ValueType<String> type) {
        this.type = type;
    }

    /** The built-in ones, and those that plugins' extractors find. */
    public static EntityKinds with(Collection<String> declared) {
        List<String> all = new ArrayList<>(BUILT_IN);
        declared.stream().sorted().filter(kind -> !BUILT_IN.contains(kind)).forEach(all::add);
        return new EntityKinds(ValueTypes.word(all));
    }

    ValueType<String> type() {
        return type;
    }
}
