package dev.tendero.benchmarks.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads product families. A family starts with {@code [Padre > Hija] form count}, where the form is the gender and
 * number of the noun ({@code fp}: feminine plural), with {@code uncoded} behind when the makers give no part numbers.
 * These lines follow, each as {@code key: value}; {@code #} starts a comment:
 *
 * <ul>
 *   <li>{@code title}, {@code open}, {@code close}: a {@link Template} for titles, for first and for second sentences
 *   <li>{@code brand}: see {@link Brand#parse}; braces hold a {@link Spec}
 *   <li>any other key names an attribute and lists its values: see {@link Axis#parse}. An axis chooses among the
 *       options that fit what the brand, the model and the axes above have said.
 * </ul>
 *
 * Attributes whose name starts with {@code _} are for templates alone.
 */
final class FamilyReader {

    private static final Pattern HEAD = Pattern.compile("\\[(.+ > .+)] (ms|fs|mp|fp) (\\d+)( uncoded)?");

    private final List<Family> families = new ArrayList<>();

    /** All the families that {@code families.txt} lists, in its order. */
    static List<Family> readAll() {
        FamilyReader reader = new FamilyReader();
        for (String file : Resources.lines("families.txt")) {
            Resources.lines(file).forEach(reader::accept);
        }
        return List.copyOf(reader.families);
    }

    private void accept(String line) {
        Matcher head = HEAD.matcher(line);
        if (head.matches()) {
            start(head);
        } else {
            int colon = line.indexOf(": ");
            add(families.getLast(), line.substring(0, colon), line.substring(colon + 2));
        }
    }

    private void start(Matcher head) {
        families.add(new Family(
                new Family.Head(
                        head.group(1),
                        Agreement.of(head.group(2)),
                        Integer.parseInt(head.group(3)),
                        head.group(4) == null),
                new ArrayList<>(),
                new ArrayList<>(),
                new Texts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>())));
    }

    private static void add(Family family, String key, String value) {
        switch (key) {
            case "title" -> family.texts().titles().add(Template.parse(value));
            case "open" -> family.texts().openers().add(Template.parse(value));
            case "close" -> family.texts().closers().add(Template.parse(value));
            case "brand" -> family.brands().add(Brand.parse(value));
            default -> family.axes().add(Axis.parse(key, value));
        }
    }
}
