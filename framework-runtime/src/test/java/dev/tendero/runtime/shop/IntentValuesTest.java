package dev.tendero.runtime.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.yaml.Problem;
import dev.tendero.runtime.yaml.Reading;
import dev.tendero.runtime.yaml.RecordType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plugin's settings, as a shop writes them. */
class IntentValuesTest {

    enum Tone {
        WARM,
        DRY
    }

    record Orders(
            int tries,
            String prefix,
            boolean isOpen,
            BigDecimal free,
            Duration timeWindow,
            List<String> shown,
            Tone tone) {
        Orders() {
            this(5, "TN", true, new BigDecimal("40"), Duration.ofMinutes(15), List.of("date"), Tone.WARM);
        }

        Orders {
            if (tries < 1) {
                throw new IllegalArgumentException("tries is " + tries + "; expected 1 or more");
            }
        }
    }

    record Needy(String account, int size) {}

    record Odd(Map<String, String> words) {}

    private static final Map<String, Class<? extends Record>> TYPES =
            Map.of("pedidos", Orders.class, "exigente", Needy.class, "raro", Odd.class);

    @TempDir
    Path config;

    @Test
    void whatIsNotWrittenIsTheDefault() throws IOException {
        assertThat(shop("intents: {use: [pedidos]}").settingsOf("pedidos")).contains(new Orders());
        assertThat(shop("intents: {use: [saludo]}").settingsOf("pedidos")).isEmpty();
        assertThat(shop("intents: {use: [pedidos], settings: {pedidos: {tries: 3}}}")
                        .settingsOf("pedidos"))
                .get()
                .extracting("tries", "prefix")
                .containsExactly(3, "TN");
    }

    @Test
    void everyTypeIsRead() throws IOException {
        ShopSettings shop = shop("""
                intents:
                  use: [pedidos]
                  settings:
                    pedidos:
                      tries: 3
                      prefix: AB
                      is_open: false
                      free: 12.50
                      time_window: 2h
                      shown: [date, state]
                      tone: dry
                """);

        assertThat(shop.settingsOf("pedidos"))
                .contains(new Orders(
                        3,
                        "AB",
                        false,
                        new BigDecimal("12.50"),
                        Duration.ofHours(2),
                        List.of("date", "state"),
                        Tone.DRY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {pedidos: {tris: 3}}        | 5:48: unknown key "tris"; expected one of tries, prefix, is_open, free, time_window, shown, tone; did you mean "tries"
            {pedidos: {tries: many}}    | 5:55: tries is "many"; expected a whole number from -2147483648 to 2147483647
            {pedidos: {tries: 0}}       | 5:47: the settings of pedidos are refused: tries is 0; expected 1 or more
            {pedidos: {tone: dri}}      | 5:54: tone is "dri"; expected one of warm, dry; did you mean "dry"
            {pedidos: {is_open: maybe}} | 5:57: is_open is "maybe"; expected one of true, false
            {pedidos: {free: 12,50}}    | 5:57: unknown key "50"; expected one of tries, prefix, is_open, free, time_window, shown, tone
            {pedidos: {time_window: 5}} | 5:61: time_window is "5"; expected a duration from 0d to 3650d, such as 30s, 10m, 2h or 1d
            {pedidos: 3}                | 5:47: pedidos is "3"; expected indented "key: value" lines
            {pedido: {tries: 3}}        | 5:38: there is no intent "pedido" to set; expected one of exigente, pedidos, raro, saludo; did you mean "pedidos"
            {saludo: {tries: 3}}        | 5:38: the intent "saludo" has nothing to set
            """)
    void mistakesAreToldWithTheirPlace(String settings, String problem) throws IOException {
        assertThat(problems("intents: {use: [pedidos], settings: " + settings + "}"))
                .map(each -> each.line() + ":" + each.column() + ": " + each.message())
                .containsExactly(problem);
    }

    @Test
    void whatHasNoDefaultHasToBeWritten() throws IOException {
        assertThat(problems("intents: {use: [exigente]}"))
                .extracting(Problem::message)
                .containsExactly("the settings of exigente are missing; expected a value for account, size");
        assertThat(problems("intents: {use: [exigente], settings: {exigente: {size: 3}}}"))
                .extracting(Problem::message)
                .containsExactly("the key \"account\" is missing; expected text");
        assertThat(shop("intents: {use: [exigente], settings: {exigente: {size: 3, account: a}}}")
                        .settingsOf("exigente"))
                .contains(new Needy("a", 3));
    }

    @Test
    void aRecordThatCannotBeWrittenIsThePluginsMistake() throws IOException {
        assertThat(problems("intents: {use: [raro]}"))
                .extracting(Problem::message)
                .containsExactly(Odd.class.getName() + ".words is of type java.util.Map<java.lang.String,"
                        + " java.lang.String>; expected int, boolean, String, BigDecimal, Duration, an enum or"
                        + " List<String>");
    }

    private ShopSettings shop(String intents) throws IOException {
        return ((Reading.Loaded<ShopSettings>) read(intents)).value();
    }

    private List<Problem> problems(String intents) throws IOException {
        return ((Reading.Broken<ShopSettings>) read(intents)).problems();
    }

    private Reading<ShopSettings> read(String intents) throws IOException {
        Path folder = Files.createDirectories(config.resolve("demo"));
        Files.writeString(folder.resolve("feed.csv"), "id,name,price\n");
        Files.writeString(folder.resolve("shop.yaml"), """
                shop: demo
                name: Demo
                language: es
                currency: EUR
                """ + intents + "\ncatalog: {from: feed.csv, format: csv}\n");
        InstalledIntents installed = new InstalledIntents(
                Set.of("saludo", "pedidos", "exigente", "raro"),
                intent -> Optional.ofNullable(TYPES.get(intent)).map(RecordType::of));
        return new ShopReader(installed, EntityKinds.ANY, List.of()).read(folder);
    }
}
