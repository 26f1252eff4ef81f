package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Entity;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PricesTest {

    private static final Understander SHOP = WordShop.understander("general.txt");

    record Case(String said, String found) {}

    static Stream<Case> cases() {
        return WordShop.lines("prices.txt")
                .map(line -> line.split(" \\| "))
                .map(sides -> new Case(sides[0], sides[1].strip()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheLimits(Case price) {
        List<Entity> found = SHOP.understand(price.said()).entities().stream()
                .filter(entity -> entity.entity().equals("precio"))
                .toList();

        assertThat(found.stream().map(PricesTest::written).toList())
                .isEqualTo(price.found().equals("-") ? List.of() : List.of(price.found()));
    }

    private static String written(Entity price) {
        return amount(price.parts().get("min")) + ".." + amount(price.parts().get("max"));
    }

    /** Plain digits: an amount is shown and bound to queries as it is. */
    private static String amount(@Nullable Object amount) {
        return amount == null ? "" : ((BigDecimal) amount).toString();
    }
}
