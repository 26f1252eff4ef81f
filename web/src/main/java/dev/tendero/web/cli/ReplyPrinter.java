package dev.tendero.web.cli;

import dev.tendero.api.Availability;
import dev.tendero.api.Product;
import dev.tendero.api.Reply;
import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.answer.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/** Shows a reply: its text, the products that it lists as a table, and what one might say next. */
final class ReplyPrinter {

    private static final Pattern LISTED = Pattern.compile("\\d+\\. .*");

    private final ShopInfo shop;
    private final ChatScreen screen;
    private final Paint paint;

    ReplyPrinter(ShopInfo shop, ChatScreen screen, Paint paint) {
        this.shop = shop;
        this.screen = screen;
        this.paint = paint;
    }

    void print(Reply reply) {
        List<Product> products = reply.products();
        List<String> lines = reply.reply().lines().toList();
        List<String> listed =
                lines.stream().filter(line -> isListed(line, products)).toList();
        for (String line : lines) {
            if (!listed.contains(line)) {
                screen.print(line);
            } else if (line.equals(listed.getFirst())) {
                table(products);
            }
        }
        if (listed.isEmpty() && products.size() > 1) {
            table(products);
        }
        if (!reply.suggestions().isEmpty()) {
            screen.print("[" + String.join(" · ", reply.suggestions()) + "]", paint::faint);
        }
        screen.out().println();
    }

    /** The table says it in its place. */
    private static boolean isListed(String line, List<Product> products) {
        return LISTED.matcher(line).matches() && products.stream().anyMatch(product -> line.contains(product.name()));
    }

    private void table(List<Product> products) {
        TextTable table = new TextTable(
                screen.width(),
                TextTable.right(),
                TextTable.wide(),
                TextTable.right(),
                TextTable.right(),
                TextTable.left());
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get(i);
            table.add(
                    String.valueOf(i + 1),
                    product.name(),
                    paint.bold(money(product.price(), product.currency())),
                    before(product),
                    availability(product));
        }
        table.print(screen.out());
    }

    /** What a product on sale cost before. */
    private String before(Product product) {
        BigDecimal before = product.listPrice();
        return before == null ? "" : paint.struck(money(before, product.currency()));
    }

    private String availability(Product product) {
        Availability availability = product.availability();
        return availability == null || availability == Availability.IN_STOCK
                ? ""
                : paint.red(Texts.of(shop.language()).availability(availability));
    }

    private String money(BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(shop.locale());
        format.setCurrency(Currency.getInstance(currency));
        return format.format(amount);
    }
}
