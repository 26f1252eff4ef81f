package dev.tendero.runtime.catalog;

import dev.tendero.api.Availability;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a product can be had, as shops write it. */
final class Stock {

    private static final Pattern COUNT = Pattern.compile("(-?)(\\d+)(?:[.,]\\d+)?");

    private Stock() {}

    /** @param text a word, or how many there are */
    static Availability of(String text) throws Unreadable {
        String word = text.toLowerCase(Locale.ROOT).replace(' ', '_');
        return switch (word) {
            case "in_stock",
                    "instock",
                    "disponible",
                    "en_stock",
                    "disponível",
                    "em_estoque",
                    "sí",
                    "si",
                    "sim",
                    "yes",
                    "true" -> Availability.IN_STOCK;
            case "out_of_stock", "outofstock", "agotado", "sin_stock", "esgotado", "no", "não", "false" ->
                Availability.OUT_OF_STOCK;
            case "preorder", "preventa" -> Availability.PREORDER;
            case "backorder", "bajo_pedido", "sob_encomenda" -> Availability.BACKORDER;
            default -> counted(word);
        };
    }

    private static Availability counted(String word) throws Unreadable {
        var count = COUNT.matcher(word);
        if (!count.matches()) {
            throw new Unreadable("availability \"" + word
                    + "\" is unknown; expected in_stock, out_of_stock, preorder, backorder or a number");
        }
        boolean some = count.group(1).isEmpty() && !count.group(2).matches("0+");
        return some ? Availability.IN_STOCK : Availability.OUT_OF_STOCK;
    }
}
