package dev.tendero.runtime.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.Node;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;

/** A shop's own query: one SELECT over the catalogue's views and the tables that the operator allows. Immutable. */
public final class OwnQuery {

    private static final int MOST_CHARACTERS = 20_000;
    /** Deeper ones take the parser seconds, and nobody needs them. */
    private static final int MOST_DEPTH = 12;

    private final String sql;
    private final List<QueryRules.TablePlace> places;
    private final Optional<Set<String>> columns;

    private OwnQuery(String sql, QueryRules rules, Node root) {
        this.sql = sql;
        this.places = List.copyOf(rules.places());
        this.columns = columns(rules, root);
    }

    /**
     * @param sql with a question mark for every value
     * @param tables those that it may read besides the catalogue's, as they are
     * @throws BadQueryException what is wrong first
     */
    public static OwnQuery of(String sql, Set<String> tables) {
        if (sql.length() > MOST_CHARACTERS) {
            throw new BadQueryException(
                    0, "the query has " + sql.length() + " characters; expected at most " + MOST_CHARACTERS);
        }
        String plain = SqlText.plain(sql);
        Node root = parse(plain);
        QueryRules.requireNoWrites(root);
        QueryRules rules = new QueryRules(tables);
        rules.check(root);
        return new OwnQuery(plain, rules, root);
    }

    /** The query with nothing but that shop's rows in the catalogue's views, and without comments. */
    public String scopedTo(String shop) {
        StringBuilder scoped = new StringBuilder(sql);
        for (QueryRules.TablePlace place : places.reversed()) {
            String rows = "(SELECT * FROM " + place.view() + " WHERE shop = '" + shop.replace("'", "''") + "')"
                    + (place.hasAlias() ? "" : " AS " + place.view());
            scoped.replace(place.from(), place.to(), rows);
        }
        return scoped.toString();
    }

    /** The names of the columns of its rows, in lower case; empty where only the database can tell. */
    public Optional<Set<String>> columns() {
        return columns;
    }

    private static Node parse(String sql) {
        if (CCJSqlParserUtil.getNestingDepth(sql) > MOST_DEPTH) {
            throw new BadQueryException(0, "the query has brackets within brackets; expected at most " + MOST_DEPTH);
        }
        CCJSqlParser parser = CCJSqlParserUtil.newParser(sql).withBackslashEscapeCharacter(true);
        try {
            parser.Statement();
        } catch (ParseException e) {
            Token token = e.currentToken.next;
            boolean atEnd = token.kind == 0;
            throw new BadQueryException(
                    Math.max(0, token.absoluteBegin - 1),
                    atEnd
                            ? "the query ends too early; expected a whole SELECT"
                            : "the query can't be read from \"" + token.image + "\" on; expected a SELECT");
        } catch (TokenMgrException e) {
            throw new BadQueryException(0, "the query can't be read; expected a SELECT");
        }
        Node root = parser.getASTRoot();
        requireSelect(root);
        return root;
    }

    private static void requireSelect(Node root) {
        int last = root.jjtGetNumChildren() - 1;
        if (last < 0 || !(root.jjtGetChild(last).jjtGetValue() instanceof Select)) {
            throw new BadQueryException(0, "the query is not a SELECT; intents only read");
        }
    }

    private static Optional<Set<String>> columns(QueryRules rules, Node root) {
        Object select = root.jjtGetChild(root.jjtGetNumChildren() - 1).jjtGetValue();
        if (!(select instanceof PlainSelect plain)) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        for (SelectItem<?> item : plain.getSelectItems()) {
            switch (item.getExpression()) {
                case AllTableColumns all
                when rules.readsCatalogAlone() -> names.addAll(CatalogViews.columns(rules.tables()));
                case AllColumns all
                when rules.readsCatalogAlone() -> names.addAll(CatalogViews.columns(rules.tables()));
                case AllTableColumns all -> {
                    return Optional.empty();
                }
                case AllColumns all -> {
                    return Optional.empty();
                }
                default -> name(item).ifPresent(names::add);
            }
        }
        return Optional.of(names);
    }

    private static Optional<String> name(SelectItem<?> item) {
        if (item.getAlias() != null) {
            return Optional.of(item.getAlias().getUnquotedName().toLowerCase(Locale.ROOT));
        }
        return item.getExpression() instanceof Column column
                ? Optional.of(column.getUnquotedColumnName().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
