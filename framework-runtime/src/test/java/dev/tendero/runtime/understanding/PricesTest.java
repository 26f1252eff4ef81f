package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Entity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PricesTest {

    private static final Map<String, Understander> SHOPS = new HashMap<>();

    record Case(String language, String said, String found) {}

    static Stream<Case> cases() {
        return Stream.of("es", "en", "pt")
                .flatMap(language -> WordShop.lines("prices-" + language + ".txt")
                        .map(line -> line.split(" \\| "))
                        .map(sides -> new Case(language, sides[0], sides[1].strip())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheLimits(Case price) {
        List<Entity> found = shop(price.language()).understand(price.said()).entities().stream()
                .filter(entity -> entity.entity().equals("precio"))
                .toList();

        assertThat(found.stream().map(PricesTest::written).toList())
                .isEqualTo(price.found().equals("-") ? List.of() : List.of(price.found()));
    }

    private static Understander shop(String language) {
        return SHOPS.computeIfAbsent(language, code -> WordShop.understander("general.txt", code));
    }

    private static String written(Entity price) {
        return amount(price.parts().get("min")) + ".." + amount(price.parts().get("max"));
    }

    /** Plain digits: an amount is shown and bound to queries as it is. */
    private static String amount(@Nullable Object amount) {
        return amount == null ? "" : ((BigDecimal) amount).toString();
    }
}
