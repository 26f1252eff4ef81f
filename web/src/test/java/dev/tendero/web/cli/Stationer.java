package dev.tendero.web.cli;

import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.web.ConfigFolder;

/** A small shop in a configuration folder of its own, over a database of its own; commands find it by its settings. */
record Stationer(ConfigFolder config, DatabaseSettings.External database) implements AutoCloseable {

    static final String HEAD = "id\ttitle\tdescription\tavailability\tprice\tbrand\tproduct_type\n";

    static final String ROWS = """
            P-1\tBolígrafo Pilot G-2 azul\tDe gel.\tin stock\t3.20 EUR\tPilot\tPapelería > Bolígrafos
            P-2\tBolígrafo Pilot V5 negro\tDe tinta líquida.\tin stock\t2.75 EUR\tPilot\tPapelería > Bolígrafos
            P-3\tBolígrafo Bic Cristal rojo\tDe toda la vida.\tout of stock\t0.45 EUR\tBic\tPapelería > Bolígrafos
            P-4\tCuaderno Oxford A4 de tapa dura con ciento veinte hojas de cuadrícula y cinta roja\tDe 90 g.\tin stock\t6.95 EUR\tOxford\tPapelería > Cuadernos
            """;

    static Stationer open() {
        DatabaseSettings.External database = TestDatabase.empty();
        ConfigFolder config = ConfigFolder.empty()
                .file("tendero.yaml", settings(database))
                .shop("papeleria", "Papelería Tres Plumas", "from: feed.tsv\nformat: google", "feed.tsv", HEAD + ROWS);
        return new Stationer(config, database);
    }

    /** The settings file that names a database. */
    static String settings(DatabaseSettings.External database) {
        return """
                database:
                  url: "%s"
                  user: "%s"
                  password: "%s"
                  reader_user: "%s"
                  reader_password: "%s"
                """.formatted(
                        database.url(),
                        database.user().name(),
                        database.user().password(),
                        database.reader().name(),
                        database.reader().password());
    }

    @Override
    public void close() {
        config.close();
    }
}
