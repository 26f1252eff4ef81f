package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the product and category lists promise. */
abstract class CatalogContract {

    abstract Fixture fixture();

    private JsonNode get(String path) {
        return new Caller(fixture()).get(path).ok();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void productsArePaged() {
        JsonNode all = get("/productos");
        assertThat(all.path("total").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(all.path("items").size()).isLessThanOrEqualTo(20);
        JsonNode first = get("/productos?limit=1");
        JsonNode second = get("/productos?limit=1&offset=1");
        assertThat(first.path("items")).hasSize(1);
        assertThat(second.path("items").get(0).path("id"))
                .isNotEqualTo(first.path("items").get(0).path("id"));
        assertThat(second.path("total")).isEqualTo(all.path("total"));
        assertThat(get("/productos?offset=10000").path("total")).isEqualTo(all.path("total"));
    }

    @Test
    void aWordFindsProducts() {
        JsonNode page = get("/productos?q=" + encoded(fixture().word()) + "&shop="
                + fixture().shop());
        assertThat(page.path("items").size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void brandAndPriceNarrow() {
        JsonNode page = get("/productos?marca=" + encoded(fixture().brand()));
        assertThat(page.path("items"))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.path("brand").asText())
                        .isEqualToIgnoringCase(fixture().brand()));
        JsonNode cheap = get("/productos?precio_max=50.00&limit=100");
        assertThat(cheap.path("items"))
                .allSatisfy(p -> assertThat(p.path("price").asDouble()).isLessThanOrEqualTo(50));
        assertThat(cheap.path("total").asLong())
                .isLessThan(get("/productos").path("total").asLong());
    }

    @Test
    void aCategoryIsNamedInThePathOrTheQuery() {
        JsonNode byPath = get("/productos/" + encoded(fixture().category()) + "?limit=2");
        JsonNode byQuery =
                get("/productos?limit=2&categoria=" + encoded(fixture().category()));
        assertThat(byPath.path("items")).hasSize(2);
        assertThat(byPath).isEqualTo(byQuery);
    }

    @Test
    void everyCategoryCanBeListedByItsPath() {
        JsonNode categories = get("/categorias?shop=" + fixture().shop()).path("items");
        assertThat(categories).isNotEmpty();
        int asked = 0;
        for (JsonNode category : categories) {
            if (asked++ < 10) {
                JsonNode page =
                        get("/productos/" + encoded(category.path("path").asText()) + "?limit=1");
                assertThat(page.path("total").asLong())
                        .isEqualTo(category.path("products").asLong());
            }
        }
    }
}
