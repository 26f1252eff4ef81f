package dev.tendero.runtime.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.Answer;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.Row;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.shop.IntentSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

    private static final Pattern BLOCK = Pattern.compile("```(mustache|text)\\n(.*?)\\n```", Pattern.DOTALL);

    private final Templates templates = new Templates();
    private final TemplateWording wording = new TemplateWording(templates);

    @Test
    void whatTheDocumentationShowsIsWhatComesOut() throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "docs", "templates.md")));
        while (block.find()) {
            blocks.add(block.group(2));
        }
        assertThat(blocks).hasSize(4);
        IntentSettings intent = Requests.intent(blocks.get(0), blocks.get(2));
        WordingRequest request = Requests.headphones(intent);
        assertThat(wording.word(request, ReplySink.NONE).text().replace('\u00a0', ' '))
                .isEqualTo(blocks.get(1).replace('\u00a0', ' '));
        assertThat(templates.prompt(intent, new TemplateNames(request).all())).contains(blocks.get(3));
        assertThat(Templates.check(intent, Set.of("note"), Optional.of(Set.of())))
                .isEmpty();
    }

    @Test
    void aPriceHasANoBreakSpace() {
        assertThat(rendered("{{#products}}{{name}} — {{price}}{{/products}}", List.of(Requests.CH520)))
                .isEqualTo("Sony WH-CH520 — 49,90\u00a0€");
    }

    @ParameterizedTest
    @CsvSource({"es, EUR, '1.299,50 €'", "en, GBP, '£1,299.50'", "es, JPY, '1.300 JPY|¥'", "es, XXL, '1.299,5 XXL'"})
    void amountsFollowLanguageAndCurrency(String language, String currency, String expected) {
        MoneyFormat money = new MoneyFormat(new ShopInfo("s", "S", language, currency));
        assertThat(money.amount(new BigDecimal("1299.50")).replace('\u00a0', ' '))
                .matches(Pattern.compile(expected.contains("|") ? "1\\.300 (JPY|JP¥|¥)" : Pattern.quote(expected)));
    }

    @Test
    void valuesAreNeitherTemplateNorMarkupNorInvisible() {
        Row row = Requests.product("x", "A {{shop}} <b>\u202eevil\u2066\u0007\nB", "M", "1", null, "in_stock");
        assertThat(rendered("{{#products}}{{name}}{{/products}}", List.of(row))).isEqualTo("A {{shop}} <b>evil B");
    }

    @Test
    void emptySectionsLeaveNothingBehind() {
        assertThat(rendered(
                        "Hola  {{nada}}  a todos {{#x}}y{{/x}} .\n\n{{#x}}nunca{{/x}}\n   Fin {{x.y.z}}", List.of()))
                .isEqualTo("Hola a todos.\nFin");
    }

    @Test
    void rowsThatAreNotProductsShowTheirColumns() {
        Row row = new Row(Map.of("dia", "lunes", "metros", new BigDecimal("2.50")));
        assertThat(rendered(
                        "{{#rows}}{{index}} {{dia}} {{metros}}{{/rows}}{{#products}}nunca{{/products}}", List.of(row)))
                .isEqualTo("1 lunes 2,5");
    }

    @Test
    void aProductWithoutBrandDoesNotShowTheBrandThatWasAskedFor() {
        Row row = Requests.product("x", "Lápiz", null, "1", null, "backorder");
        assertThat(rendered(
                        "{{#products}}{{name}}{{#brand}} de {{brand}}{{/brand}}, {{availability}}{{/products}}",
                        List.of(row)))
                .isEqualTo("Lápiz, por encargo");
    }

    @Test
    void methodsOfJavaObjectsAreOutOfReach() {
        assertThat(rendered("[{{shop.class}}{{shop.length}}{{products.class}}]", List.of()))
                .isEqualTo("[]");
    }

    @Test
    void valuesOfTheHandlerAreShown() {
        IntentSettings intent = Requests.intent(
                "{{categories}}; {{difference}}{{#attributes}} {{name}}={{value}}{{/attributes}}{{#none}}!{{/none}}",
                null);
        Answer answer = Answer.of("found")
                .with("categories", List.of("Relojes", "Libros"))
                .with("difference", new BigDecimal("20.10"))
                .with("none", 0)
                .with("attributes", List.of(Map.of("name", "color", "value", "rojo")));
        assertThat(wording.word(Requests.request(intent, answer, "hola"), ReplySink.NONE)
                        .text())
                .isEqualTo("Relojes, Libros; 20,10\u00a0€ color=rojo");
    }

    @Test
    void aBrokenTemplateNamesItsPlace() {
        IntentSettings intent = Requests.intent("uno\ndos {{#products}}\ntres", null);
        assertThatThrownBy(() -> templates.compile(intent))
                .isInstanceOfSatisfying(
                        TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_CONFIGURATION))
                .hasMessageContaining("intents/buscar.yaml: intent buscar_producto, reply found, line 2");
    }

    @Test
    void partialsAreRefused() {
        IntentSettings intent = Requests.intent("uno\n{{> otro}}", null);
        assertThat(Templates.check(intent, Set.of(), Optional.of(Set.of("any"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.broken()).isTrue();
                });
    }

    @Test
    void unknownNamesAreListedWithTheirLine() {
        IntentSettings intent = Requests.intent(
                "{{shop}}\n{{prise}} {{marca}} {{precio_max}}\n{{#products}}{{name}} {{brandd}}{{/products}}{{#rows}}{{any}}{{/rows}}",
                "{{totl}}");
        assertThat(Templates.check(intent, Set.of(), Optional.of(Set.of("any"))))
                .extracting(
                        TemplateProblem::variant,
                        TemplateProblem::line,
                        p -> p.message().split("'")[1])
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("found", 2, "prise"),
                        org.assertj.core.groups.Tuple.tuple("found", 3, "brandd"),
                        org.assertj.core.groups.Tuple.tuple("prompt", 1, "totl"));
    }

    @Test
    void anIntentWithoutTemplateStillAnswers() {
        IntentSettings intent = Requests.intent("", null);
        assertThat(wording.word(Requests.headphones(intent), ReplySink.NONE).text())
                .isEqualTo(Texts.of("es").nothingToSay());
    }

    @ParameterizedTest
    @CsvSource({"es, agotado", "en, sold out", "pt, esgotado", "xx, agotado"})
    void everyLanguageHasItsWords(String language, String soldOut) {
        Texts texts = Texts.of(language);
        assertThat(texts.availability(dev.tendero.api.Availability.OUT_OF_STOCK))
                .isEqualTo(soldOut);
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(texts.error(code)).isNotBlank();
        }
    }

    private String rendered(String reply, List<Row> rows) {
        Answer answer = new Answer(rows, Answer.FOUND, Map.of(), null);
        return wording.word(Requests.request(Requests.intent(reply, null), answer, "hola"), ReplySink.NONE)
                .text();
    }
}
