package dev.tendero.runtime.query;

import java.util.Locale;

/**
 * Reads SQL by MariaDB's own rules of where texts and comments begin and end, and refuses whatever the parser would
 * read by other rules: what one of them takes for a text, the other must not take for SQL. Comments become blanks, so
 * that every character keeps its place.
 */
final class SqlText {

    private static final String REFUSED = "@$#;{}[]\\\0";

    private final String sql;
    private final StringBuilder plain;
    private int at;

    private SqlText(String sql) {
        this.sql = sql;
        this.plain = new StringBuilder(sql);
    }

    /** @throws BadQueryException where it finds what no query needs */
    static String plain(String sql) {
        SqlText text = new SqlText(withoutEnd(sql));
        while (text.at < text.sql.length()) {
            text.step();
        }
        return text.plain.toString();
    }

    /** One semicolon at the end does no harm. */
    private static String withoutEnd(String sql) {
        String text = sql.stripTrailing();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    private void step() {
        char c = sql.charAt(at);
        if (c == '\'') {
            requireAlone();
            at = endOfText();
        } else if (c == '`') {
            at = endAfter("`", "a name in backticks is not closed");
        } else if (c == '"') {
            throw new BadQueryException(at, "\" stands in the query; expected texts in '…' and names in `…`");
        } else if (sql.startsWith("/*", at)) {
            blank(endOfComment());
        } else if (sql.startsWith("--", at)) {
            blank(endOfLine());
        } else if (c == '#') {
            blank(endOfLine());
        } else if (REFUSED.indexOf(c) >= 0) {
            throw new BadQueryException(at, said(c) + " stands in the query; expected one SELECT without it");
        } else {
            at++;
        }
    }

    /** {@code N'…'}, {@code q'…'} and their like are texts by rules of their own. */
    private void requireAlone() {
        if (at > 0 && Character.isJavaIdentifierPart(sql.charAt(at - 1))) {
            throw new BadQueryException(at, "a text follows a letter at once; expected a blank before the '");
        }
    }

    private int endOfText() {
        for (int i = at + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\'') {
                if (i + 1 == sql.length() || sql.charAt(i + 1) != '\'') {
                    return i + 1;
                }
                i++;
            }
        }
        throw new BadQueryException(at, "a text is not closed; expected a ' at its end");
    }

    private int endOfComment() {
        boolean isRun = at + 2 < sql.length() && "!M".indexOf(sql.charAt(at + 2)) >= 0;
        int end = endAfter("*/", "a comment is not closed");
        if (isRun || sql.indexOf("/*", at + 2) >= 0 && sql.indexOf("/*", at + 2) < end) {
            throw new BadQueryException(at, "the database would run a part of this comment; expected a plain one");
        }
        return end;
    }

    private int endOfLine() {
        boolean isComment = sql.charAt(at) == '#' || at + 2 == sql.length() || sql.charAt(at + 2) <= ' ';
        if (!isComment) {
            throw new BadQueryException(at, "-- stands without a blank after it; expected \"-- \" for a comment");
        }
        int end = sql.indexOf('\n', at);
        return end < 0 ? sql.length() : end;
    }

    private int endAfter(String sign, String otherwise) {
        int end = sql.indexOf(sign, at + sign.length());
        if (end < 0) {
            throw new BadQueryException(at, otherwise + "; expected a " + sign);
        }
        return end + sign.length();
    }

    private void blank(int end) {
        for (int i = at; i < end; i++) {
            if (sql.charAt(i) != '\n') {
                plain.setCharAt(i, ' ');
            }
        }
        at = end;
    }

    private static String said(char c) {
        return c == 0 ? "a NUL" : String.valueOf(c).toLowerCase(Locale.ROOT);
    }
}
