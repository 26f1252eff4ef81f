package dev.tendero.runtime.privacy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * E-mail addresses, telephone and card numbers in what customers write. Every search takes time in proportion to the
 * text. Safe for many threads.
 */
public final class PersonalData {

    public static final String EMAIL = "[email]";
    public static final String PHONE = "[phone]";
    public static final String CARD = "[card]";

    private static final Pattern EMAIL_FORM =
            Pattern.compile("[\\p{L}\\p{Nd}._%+-]{1,64}+@[\\p{L}\\p{Nd}-]{1,63}(?:\\.[\\p{L}\\p{Nd}-]{1,63}){1,8}");

    private PersonalData() {}

    /** The text with a mask in place of each card number. */
    public static String withoutCards(String text) {
        return replaced(text, CARDS, new LinkedHashMap<>());
    }

    /** The text with a mask in place of whatever names or pays for a person. */
    public static String masked(String text) {
        return masked(text, new LinkedHashMap<>());
    }

    /** What the texts hold, to be hidden in others: those may hold the shop's own addresses, which stay. */
    public static Found in(Collection<String> texts) {
        SequencedMap<String, String> found = new LinkedHashMap<>();
        texts.forEach(text -> masked(text, found));
        return new Found(found);
    }

    /** @param masks by what was found */
    public record Found(Map<String, String> masks) {

        /** The text with a mask wherever something of this stands in it, in any case, with or without blanks. */
        public String hiddenIn(String text) {
            String hidden = text;
            for (Map.Entry<String, String> found : masks.entrySet()) {
                hidden = Pattern.compile(loosely(found.getKey()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(hidden)
                        .replaceAll(found.getValue());
            }
            return hidden;
        }

        private static String loosely(String found) {
            return found.indexOf('@') >= 0
                    ? Pattern.quote(found)
                    : String.join(
                            "[ \u00A0.()-]{0,2}",
                            found.replaceAll("\\P{Nd}", "").split(""));
        }
    }

    private static String masked(String text, Map<String, String> found) {
        if (text.indexOf('@') < 0 && text.codePoints().noneMatch(Character::isDigit)) {
            return text;
        }
        String withoutMail = EMAIL_FORM.matcher(text).replaceAll(match -> {
            found.put(match.group().toLowerCase(Locale.ROOT), EMAIL);
            return EMAIL;
        });
        return replaced(replaced(withoutMail, CARDS, found), PHONES, found);
    }

    /** A kind of number: how long it is, what makes it one, what stands in its place. */
    private record Kind(int shortest, int longest, Test test, String mask) {}

    private interface Test {
        boolean isOne(DigitRun run, int from, int count);
    }

    private static final Kind CARDS = new Kind(CardNumbers.SHORTEST, CardNumbers.LONGEST, CardNumbers::isOne, CARD);
    private static final Kind PHONES =
            new Kind(PhoneNumbers.SHORTEST, PhoneNumbers.LONGEST, PhoneNumbers::isOne, PHONE);

    private static String replaced(String text, Kind kind, Map<String, String> found) {
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (MatchResult match :
                (Iterable<MatchResult>) DigitRun.FORM.matcher(text).results()::iterator) {
            DigitRun run = DigitRun.of(text, match);
            int digit = 0;
            while (digit < run.size()) {
                int count = longest(run, digit, kind);
                if (count > 0) {
                    int end = run.end(digit + count - 1);
                    found.put(text.substring(run.at()[digit], end), kind.mask());
                    out.append(text, done, run.at()[digit]).append(kind.mask());
                    done = end;
                }
                digit += Math.max(1, count);
            }
        }
        return done == 0 ? text : out.append(text, done, text.length()).toString();
    }

    /** How many digits from there on are such a number; 0 when none are. */
    private static int longest(DigitRun run, int from, Kind kind) {
        if (!run.beginsGroup(from)) {
            return 0;
        }
        for (int count = Math.min(kind.longest(), run.size() - from); count >= kind.shortest(); count--) {
            if (run.endsGroup(from + count - 1) && kind.test().isOne(run, from, count)) {
                return count;
            }
        }
        return 0;
    }
}
