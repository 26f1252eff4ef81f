package dev.tendero.web;

/** A second shop: a small ironmonger's, from a Spanish CSV file whose columns have names of their own. */
public final class Hardware {

    static final String SHOP = "ferreteria";

    private static final String CATALOG = """
            from: articulos.csv
            format: csv
            columns:
              id: ref
              name: artículo
              description: detalle
              brand: fabricante
              category: sección
              price: pvp
              sale_price: oferta
              availability: existencias
            """;

    private static final String ROWS = """
            ref;artículo;detalle;fabricante;sección;pvp;oferta;existencias
            F-1;Martillo de bola Forjas Ebro 500 g;Mango de fresno.;Forjas Ebro;Herramienta > Martillos;18,50;;in stock
            F-2;Martillo de carpintero Forjas Ebro 300 g;Mango de fibra.;Forjas Ebro;Herramienta > Martillos;12,95;9,95;in stock
            F-3;Maza Tornal 2 kg;Para derribos.;Tornal;Herramienta > Martillos;1.024,00;;out of stock
            F-4;Alicates universales Tornal 180 mm;Corta alambre.;Tornal;Herramienta > Alicates;14,00;;in stock
            F-5;Cinta métrica Tornal 5 m;Con freno.;Tornal;Medición > Cintas métricas;6,05;;in stock
            """;

    private Hardware() {}

    /** As the only shop. */
    public static ConfigFolder alone() {
        return in(ConfigFolder.empty());
    }

    static ConfigFolder in(ConfigFolder config) {
        return config.shop(SHOP, "Ferretería del Puente", CATALOG, "articulos.csv", ROWS);
    }
}
