package com.example.estadopedido;

import dev.tendero.api.Entity;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.EntityExtractor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds e-mail addresses, and gives them in lower case. */
final class EmailAddresses implements EntityExtractor {

    static final String ENTITY = "correo";
    private static final Pattern WRITTEN = Pattern.compile(
            "[\\p{L}\\p{N}._%+-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,5}\\p{L}{2,24}");

    @Override
    public String entity() {
        return ENTITY;
    }

    @Override
    public List<Entity> extract(Utterance utterance, ShopInfo shop) {
        return WRITTEN.matcher(utterance.text())
                .results()
                .map(found ->
                        Entity.of(ENTITY, found.group().toLowerCase(Locale.ROOT), found.start(), found.end()))
                .toList();
    }
}
