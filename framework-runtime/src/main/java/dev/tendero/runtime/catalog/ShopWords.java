package dev.tendero.runtime.catalog;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words with which shops' programs say that there is nothing. */
final class ShopWords {

    private static final Set<String> NO_CATEGORY = Set.of(
            "uncategorized",
            "uncategorised",
            "sin categoría",
            "sin categoria",
            "sin categorizar",
            "sem categoria",
            "default category");
    private static final Set<String> NO_BRAND =
            Set.of("-", "n/a", "n/d", "none", "no brand", "unbranded", "sin marca", "sem marca");
    private static final Pattern BARCODE =
            Pattern.compile("(?i).*\\b(ean|gtin|upc|isbn|barcode|mpn)\\b.*|.*c[oó]digo.de.barras.*");
    /** {@code 0}, or what a spreadsheet makes of a long number: {@code 8,4E+12}. */
    private static final Pattern NO_BARCODE = Pattern.compile("0+|\\d([.,]\\d+)?[eE]\\+\\d+");

    private ShopWords() {}

    /** As a shop's owner writes it in the middle of a sentence: {@code color} for {@code Color}, but {@code EAN}. */
    static String attributeName(String name) {
        boolean capitals = name.chars().skip(1).anyMatch(Character::isUpperCase);
        return capitals || name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    static boolean isNoCategory(String name) {
        return NO_CATEGORY.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean isNoBrand(String name) {
        return NO_BRAND.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether an attribute of that name says nothing with that value. */
    static boolean isNothing(String attribute, String value) {
        return value.isEmpty()
                || value.equalsIgnoreCase("Default Title")
                || (BARCODE.matcher(attribute).matches()
                        && NO_BARCODE.matcher(value).matches());
    }
}
