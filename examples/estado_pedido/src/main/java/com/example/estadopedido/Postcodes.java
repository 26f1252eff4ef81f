package com.example.estadopedido;

import dev.tendero.api.Entity;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.EntityExtractor;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds Spanish, Portuguese and British postcodes. Five digits are a postcode only where something says so: the message
 * is nothing else, calls it one, or has an order number too. Elsewhere they are somebody's price.
 */
final class Postcodes implements EntityExtractor {

    static final String ENTITY = "codigo_postal";
    private static final String CODE =
            "(?<![\\p{L}\\p{N}-])(\\d{5}|\\d{4}-\\d{3}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})(?![\\p{L}\\p{N}-])";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ANYWHERE = Pattern.compile(CODE, FLAGS);
    private static final Pattern ALONE = Pattern.compile("\\W*" + CODE + "\\W*", FLAGS);
    private static final Pattern CALLED =
            Pattern.compile("(?:\\bc\\.?p\\b|postal|c[óo]digo|post ?code|zip)[^\\d]{0,12}?" + CODE, FLAGS);

    @Override
    public String entity() {
        return ENTITY;
    }

    @Override
    public List<Entity> extract(Utterance utterance, ShopInfo shop) {
        return found(utterance.text())
                .map(found -> Entity.of(ENTITY, canonical(found.group(1)), found.start(1), found.end(1)))
                .toList();
    }

    private static Stream<MatchResult> found(String text) {
        Matcher order = OrderNumbers.WRITTEN.matcher(text);
        if (order.find()) {
            return ANYWHERE.matcher(text)
                    .results()
                    .filter(code -> code.end() <= order.start() || code.start() >= order.end());
        }
        Matcher alone = ALONE.matcher(text);
        return alone.matches() ? Stream.of(alone.toMatchResult()) : CALLED.matcher(text).results();
    }

    private static String canonical(String code) {
        return code.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
