package dev.tendero.web.tour;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A fenced block of a page that says what it is for, as in {@code ```sh tour}.
 *
 * @param language the fence's first word
 * @param role its second word
 * @param line where its text begins in the page, from 1
 */
record Block(String language, String role, String text, int line) {

    private static final Pattern FENCE =
            Pattern.compile("^```(\\w+) (\\S+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** Those that have a role, in order. */
    static List<Block> of(String page) {
        return FENCE.matcher(page)
                .results()
                .map(found -> new Block(
                        found.group(1),
                        found.group(2),
                        found.group(3),
                        2 + (int) page.substring(0, found.start()).lines().count()))
                .toList();
    }
}
