package dev.tendero.benchmarks.feed;

import java.util.Locale;

/** The gender and number of a family's noun, with which a Spanish colour adjective agrees. */
enum Agreement {
    MS("", ""),
    FS("a", ""),
    MP("", "s"),
    FP("a", "s");

    private final String feminine;
    private final String plural;

    Agreement(String feminine, String plural) {
        this.feminine = feminine;
        this.plural = plural;
    }

    /** @param code {@code ms}, {@code fs}, {@code mp} or {@code fp} */
    static Agreement of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /**
     * @param colour masculine singular, as it stands in the feed's colour column
     * @return the same colour as it follows the noun; compounds ({@code azul marino}) and names of things
     *     ({@code rosa}, {@code naranja}) don't inflect
     */
    String inflect(String colour) {
        if (colour.indexOf(' ') >= 0) {
            return colour;
        }
        if (colour.endsWith("o")) {
            return (feminine.isEmpty() ? colour : colour.substring(0, colour.length() - 1) + feminine) + plural;
        }
        return plural.isEmpty() ? colour : pluralOf(colour);
    }

    private static String pluralOf(String colour) {
        return switch (colour) {
            case "marrón" -> "marrones";
            case "azul", "gris" -> colour + "es";
            case "verde", "transparente" -> colour + "s";
            default -> colour;
        };
    }
}
