package dev.tendero.runtime.shop;

import dev.tendero.runtime.shop.RegexGraph.Part;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Takes a regular expression that compiles apart into a {@link RegexGraph}. What looks ahead or behind is left out, and
 * what a back reference takes counts as anything.
 */
final class RegexParser {

    /** From so many repetitions on, a limit is none. */
    private static final int MANY = 4;

    private static final String SAMPLE = sample();
    private static final Pattern QUANTIFIER = Pattern.compile("([*+?]|\\{(\\d+)(,(\\d*))?\\})([?+]?)");
    private static final Pattern GROUP =
            Pattern.compile("\\(\\?(?:(?<look><?[=!])|(?<flags>[a-zA-Z]*(?:-[a-zA-Z]*)?)(?<only>\\))|[^:>]*[:>])");
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:Q.*?(?:\\\\E|$)|[pP](?:\\{[^}]*\\}|.)|x\\{[^}]*\\}|x..|u....|k<[^>]*>|0[0-7]{1,3}|c.|[0-9]+|.)",
            Pattern.DOTALL);

    private final String regex;
    private final RegexGraph graph = new RegexGraph();
    private String flags = "";
    private int at;

    private RegexParser(String regex) {
        this.regex = regex;
    }

    static RegexGraph parse(String regex) {
        RegexParser parser = new RegexParser(regex);
        parser.alternatives();
        return parser.graph;
    }

    private Part alternatives() {
        Part all = branch();
        while (looksAt('|')) {
            at++;
            all = RegexGraph.either(all, branch());
        }
        return all;
    }

    private Part branch() {
        Part all = Part.nothing();
        while (at < regex.length() && !looksAt('|') && !looksAt(')')) {
            all = graph.sequence(all, repeated());
        }
        return all;
    }

    private Part repeated() {
        int start = at;
        Part part = atom();
        Matcher quantifier = QUANTIFIER.matcher(regex).region(at, regex.length());
        if (!quantifier.lookingAt()) {
            return part;
        }
        at = quantifier.end();
        boolean isPossessive = quantifier.group(5).equals("+");
        boolean isOne = part.first().cardinality() == 1 && part.first().equals(part.last());
        return repeated(part, start, quantifier, isPossessive && isOne);
    }

    private Part repeated(Part part, int start, Matcher quantifier, boolean givesNothingBack) {
        int least = least(quantifier);
        int most = most(quantifier);
        boolean isMany = most >= MANY && !givesNothingBack;
        if (isMany) {
            return graph.loop(part, least > 0);
        }
        Part all = part;
        for (int i = 2; i <= Math.min(most, MANY) && !givesNothingBack; i++) {
            Part again = copy(start);
            all = graph.sequence(all, i > least ? RegexGraph.optional(again) : again);
        }
        return least == 0 ? RegexGraph.optional(all) : all;
    }

    /** The same part once more, with places of its own. */
    private Part copy(int start) {
        int back = at;
        at = start;
        Part part = atom();
        at = back;
        return part;
    }

    private static int least(Matcher quantifier) {
        return switch (quantifier.group(1).charAt(0)) {
            case '*', '?' -> 0;
            case '+' -> 1;
            default -> number(quantifier.group(2));
        };
    }

    private static int most(Matcher quantifier) {
        return switch (quantifier.group(1).charAt(0)) {
            case '*', '+' -> Integer.MAX_VALUE;
            case '?' -> 1;
            default -> {
                boolean isOpen =
                        quantifier.group(3) != null && quantifier.group(4).isEmpty();
                String most = quantifier.group(3) == null ? quantifier.group(2) : quantifier.group(4);
                yield isOpen ? Integer.MAX_VALUE : number(most);
            }
        };
    }

    private static int number(String digits) {
        return digits.length() > 6 ? MANY : Integer.parseInt(digits);
    }

    private Part atom() {
        char c = regex.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters(endOfClass());
            case '\\' -> escape();
            case '^', '$' -> nothing(at + 1);
            default -> characters(at + Character.charCount(regex.codePointAt(at)));
        };
    }

    private Part group() {
        Matcher head = GROUP.matcher(regex).region(at, regex.length());
        boolean isSpecial = head.lookingAt();
        at = isSpecial ? head.end() : at + 1;
        if (isSpecial && head.group("only") != null) {
            flags = "(?" + head.group("flags") + ")";
            return Part.nothing();
        }
        Part inner = alternatives();
        at++;
        return isSpecial && head.group("look") != null ? Part.nothing() : inner;
    }

    private Part escape() {
        Matcher escape = ESCAPE.matcher(regex).region(at, regex.length());
        int end = escape.lookingAt() ? escape.end() : at + 1;
        char kind = regex.charAt(Math.min(at + 1, regex.length() - 1));
        if ("bBAGzZ".indexOf(kind) >= 0) {
            return nothing(end);
        }
        return kind == 'Q' ? quoted(end) : characters(end);
    }

    private Part quoted(int end) {
        String text = regex.substring(at + 2, end).replaceFirst("\\\\E$", "");
        Part all = Part.nothing();
        for (char c : text.toCharArray()) {
            all = graph.sequence(all, graph.place(matching(Pattern.quote(String.valueOf(c)))));
        }
        at = end;
        return all;
    }

    private Part nothing(int end) {
        at = end;
        return Part.nothing();
    }

    private Part characters(int end) {
        BitSet taken = matching(regex.substring(at, end));
        at = end;
        return graph.place(taken);
    }

    /** The end of a class in brackets, which may hold others. */
    private int endOfClass() {
        int depth = 0;
        for (int i = at; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                depth++;
                boolean isNegated = i + 1 < regex.length() && regex.charAt(i + 1) == '^';
                i += isNegated ? 1 : 0;
            } else if (c == ']' && --depth == 0) {
                return i + 1;
            }
        }
        return regex.length();
    }

    private BitSet matching(String atom) {
        String all = SAMPLE + regex;
        BitSet taken = new BitSet();
        try {
            Pattern pattern = Pattern.compile(flags + atom);
            for (int i = 0; i < all.length(); i++) {
                if (pattern.matcher(String.valueOf(all.charAt(i))).matches()) {
                    taken.set(all.charAt(i));
                }
            }
        } catch (PatternSyntaxException backReference) {
            all.chars().forEach(taken::set);
        }
        return taken;
    }

    private boolean looksAt(char c) {
        return at < regex.length() && regex.charAt(at) == c;
    }

    /** Of what messages in normal form are made, and a few that are in none. */
    private static String sample() {
        StringBuilder sample = new StringBuilder("\n\t€ñáéíóúüçãõ¿¡«»ªº–…漢");
        for (char c = ' '; c < 127; c++) {
            sample.append(c);
        }
        return sample.toString();
    }
}
