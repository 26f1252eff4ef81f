package dev.tendero.benchmarks.feed;

import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A product before it is written down.
 *
 * @param attributes by name, as the feed has them
 * @param cents the list price
 */
record Item(Family family, String brand, String model, Map<String, String> attributes, long cents) {

    /**
     * @param ofModel makes what all products of the model share: start it the same for each of them
     * @param ofProduct makes what differs between them
     */
    static Item draw(Family family, Brand brand, Model model, RandomGenerator ofModel, RandomGenerator ofProduct) {
        Draw draw = new Draw();
        draw.learn(model.spec());
        draw.learn(brand.spec());
        double base = brand.from() + (brand.to() - brand.from()) * ofModel.nextDouble();
        for (Axis axis : family.axes()) {
            draw.choose(axis, axis.perProduct() ? ofProduct : ofModel);
        }
        long cents = Money.retail(draw.price(base));
        return new Item(family, brand.name(), model.name(), draw.settle(ofProduct), cents);
    }

    /** What its products have in common, readable: {@code nike-vento}. */
    String group() {
        return Slug.of(brand + " " + model);
    }

    /**
     * The text of a template's slot: {@code marca}, {@code modelo} or an attribute, its decimal point made a comma and
     * its colour made to agree with the noun; {@code =color} is the colour by its name.
     */
    Optional<String> slot(String name) {
        return switch (name) {
            case "marca" -> Optional.of(brand);
            case "modelo" -> Optional.of(model).filter(m -> !m.equals(Spec.ABSENT));
            case "color" -> attribute("color").map(family.head().agreement()::inflect);
            case "=color" -> attribute("color");
            default -> attribute(name).map(Item::spoken);
        };
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    private static String spoken(String value) {
        return Character.isDigit(value.charAt(0)) ? value.replace('.', ',') : value;
    }
}
