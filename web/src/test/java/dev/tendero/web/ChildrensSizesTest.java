package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shop for children, whose sizes are months, years, ages without a unit, and one that is no number. */
class ChildrensSizesTest {

    private static final String CATALOG = """
            from: products.csv
            format: csv
            columns:
              { id: id, name: name, category: category, price: price, talla: size, color: color, ocasión: when }
            """;

    private static final String ROWS = """
            id,name,category,price,size,color,when
            1,Body Lis,Bodies,9.00,Recién nacido,blanco,
            2,Body Lis,Bodies,9.00,3-6 meses,blanco,
            3,Body Lis,Bodies,9.00,6-12 meses,blanco,
            4,Pijama Nube,Pijamas,15.00,12 meses,azul,
            5,Pijama Nube,Pijamas,15.00,2,azul,
            6,Pijama Nube,Pijamas,15.00,4,azul,
            7,Pijama Nube,Pijamas,15.00,4,rojo,
            8,Polera Sol,Poleras,8.00,4,azul,
            9,Polera Sol,Poleras,8.00,8,rojo,
            10,Polera Sol,Poleras,8.00,8,azul,
            11,Ajuar recién nacido,Regalos,25.00,,blanco,Nacimiento; Día de la madre; Fiesta de la primavera
            12,Manta recién nacido,Regalos,20.00,,blanco,Nacimiento
            15,Taza mamá,Regalos,7.00,,blanco,Día de la madre
            16,Taza bosque,Regalos,7.00,,verde,Fiesta de la primavera
            13,Botas Charco,Calzado,12.00,20,amarillo,
            14,Botas Charco,Calzado,12.00,22,amarillo,
            """;

    @RegisterExtension
    static final OneShop SHOP = new OneShop(() -> ConfigFolder.empty()
            .file("tendero.yaml", "default_shop: peques\n")
            .shop("peques", "Peques", CATALOG, "products.csv", ROWS));

    private static Talk first(String message) {
        return SHOP.first(message);
    }

    @ParameterizedTest
    @CsvSource({
        "poleras talla 4, 8",
        "botas número 20, 13",
        "pijamas para un niño de 4 años, 6;7",
        "pijama de 2 años, 5",
        "body de 6 a 12 meses, 3"
    })
    void sizesAreFoundAsTheyAreSaid(String message, String products) {
        assertThat(first(message).ids()).containsExactlyInAnyOrder(products.split(";"));
    }

    @Test
    void aSizeHoldsInTheNextTurn() {
        assertThat(first("poleras talla 8").say("¿y en rojo?").ids()).containsExactly("9");
        assertThat(first("poleras talla 8").say("¿y en la 4?").ids()).containsExactly("8");
    }

    @Test
    void valuesBehindSemicolonsMayBeLong() {
        assertThat(first("algo para el día de la madre").ids()).containsExactlyInAnyOrder("11", "15");
        assertThat(first("algo para la fiesta de la primavera").ids()).containsExactlyInAnyOrder("11", "16");
    }
}
