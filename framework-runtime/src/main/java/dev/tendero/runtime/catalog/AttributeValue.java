package dev.tendero.runtime.catalog;

import dev.tendero.runtime.language.YesOrNo;
import dev.tendero.runtime.search.CatalogName;
import dev.tendero.runtime.understanding.VocabularyEntry;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What some products have of an attribute.
 *
 * @param products how many of them, about
 */
record AttributeValue(String name, String value, int products) {

    private static final int MOST_WORDS = 4;
    /** Of what tells an amount: {@code a partir de 8 años}. */
    private static final int MOST_WORDS_OF_AMOUNTS = 7;
    /**
     * {@code 384 litros}, {@code hasta 4,5 kg}, {@code 12}; neither the code {@code XM5} nor a date, a version, a long
     * number or one behind a name.
     */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?=.*\\d\\s?[\\p{L}%\"'°]|[\\d.,\\s-]+$)(?=\\D*\\d)(?!.*\\d{8})(?!.*\\d+[-/.:]\\d+[-/.:]\\d)(?!.*(?![mx])\\p{L}\\d)\\p{Lu}?[^\\d;\\p{Lu}]{0,20}\\d.{0,30}");

    static AttributeValue of(CatalogName attribute) {
        int equals = attribute.name().indexOf('=');
        return new AttributeValue(
                attribute.name().substring(0, equals), attribute.name().substring(equals + 1), attribute.products());
    }

    /** Who wants what the shop answers with yes calls it by the question. */
    static VocabularyEntry entry(String attribute, String value) {
        String words = isAssent(value) ? attribute : value;
        return new VocabularyEntry("atributo", words, Map.of("name", attribute, "value", value));
    }

    static boolean isAssent(String value) {
        return YesOrNo.of(value).equals(Optional.of(YesOrNo.YES));
    }

    static boolean isDenial(String value) {
        return YesOrNo.of(value).equals(Optional.of(YesOrNo.NO));
    }

    boolean isAssent() {
        return isAssent(value);
    }

    boolean isAnswer() {
        return isAssent() || isDenial(value);
    }

    boolean isCalled() {
        String words = entry().value();
        return words.split("\\s+").length <= (hasDigits(words) ? MOST_WORDS_OF_AMOUNTS : MOST_WORDS);
    }

    boolean isAmount() {
        return AMOUNT.matcher(value).matches() && value.split("\\s+").length <= MOST_WORDS_OF_AMOUNTS;
    }

    private static boolean hasDigits(String words) {
        return words.chars().anyMatch(Character::isDigit);
    }

    VocabularyEntry entry() {
        return entry(name, value);
    }

    VocabularyEntry amount() {
        return new VocabularyEntry(VocabularyEntry.AMOUNT, value, Map.of("name", name, "value", value));
    }
}
