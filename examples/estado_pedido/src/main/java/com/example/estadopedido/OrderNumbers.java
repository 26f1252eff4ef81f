package com.example.estadopedido;

import dev.tendero.api.Entity;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.EntityExtractor;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds order numbers, also badly written ones: {@code tn 2026 123} is {@code TN-2026-00123}. */
final class OrderNumbers implements EntityExtractor {

    static final String ENTITY = "pedido";
    static final Pattern WRITTEN = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(\\p{L}{2})[\\s._/-]{0,3}(20\\d\\d)[\\s._/-]{0,3}(\\d{1,5})(?!\\d)");

    @Override
    public String entity() {
        return ENTITY;
    }

    @Override
    public List<Entity> extract(Utterance utterance, ShopInfo shop) {
        return WRITTEN.matcher(utterance.text())
                .results()
                .map(found -> Entity.of(ENTITY, canonical(found), found.start(), found.end()))
                .toList();
    }

    private static String canonical(MatchResult found) {
        return "%s-%s-%05d"
                .formatted(found.group(1).toUpperCase(Locale.ROOT), found.group(2), Integer.parseInt(found.group(3)));
    }
}
