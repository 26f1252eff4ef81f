package dev.tendero.runtime.query;

import dev.tendero.runtime.yaml.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.UserVariable;
import net.sf.jsqlparser.parser.CCJSqlParserTreeConstants;
import net.sf.jsqlparser.parser.Node;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.TableFunction;

/**
 * Goes over every node of a parsed query: notes the tables that it reads and the columns that it names, and refuses
 * what touches more than rows. It looks at all nodes of the tree, not at what a visitor reaches.
 */
final class QueryRules {

    /** Files, locks, sequences, and what only burns time. */
    private static final Set<String> FUNCTIONS = Set.of(
            "load_file",
            "sleep",
            "benchmark",
            "get_lock",
            "release_lock",
            "release_all_locks",
            "is_free_lock",
            "is_used_lock",
            "nextval",
            "lastval",
            "setval",
            "last_insert_id",
            "master_pos_wait",
            "master_gtid_wait");

    /** Words that make a SELECT write, lock or call. */
    private static final Set<String> WORDS = Set.of("into", "update", "lock", "procedure");

    private final Set<String> allowed;
    private final Set<String> named = new HashSet<>();
    private final List<TablePlace> places = new ArrayList<>();
    private final Set<String> tables = new TreeSet<>();
    private final List<ColumnPlace> columns = new ArrayList<>();
    private final Set<String> aliases = new HashSet<>();
    private boolean derived;

    /** Where a view of the catalogue is read: the characters of its name, and whether it has an alias. */
    record TablePlace(int from, int to, String view, boolean hasAlias) {}

    private record ColumnPlace(int from, String name) {}

    /** @param allowed further tables that may be read, as they are */
    QueryRules(Set<String> allowed) {
        this.allowed = allowed;
    }

    void check(Node root) {
        noteNames(root);
        visit(root);
        requireColumns();
    }

    List<TablePlace> places() {
        return places;
    }

    /** Whether all rows come from views whose columns are known. */
    boolean readsCatalogAlone() {
        return !derived && !tables.isEmpty() && tables.stream().allMatch(CatalogViews::has);
    }

    Set<String> tables() {
        return tables;
    }

    static int start(Node node) {
        return node.jjtGetFirstToken().absoluteBegin - 1;
    }

    /** The names that WITH gives, which may be used before and after. */
    private void noteNames(Node node) {
        if (node.getId() == CCJSqlParserTreeConstants.JJTWITHITEM) {
            Token first = node.jjtGetFirstToken();
            Token word = first.image.equalsIgnoreCase("recursive") ? first.next : first;
            String name = plain(word.image.replace("`", ""));
            if (CatalogViews.has(name)) {
                throw new BadQueryException(start(node), "WITH names " + name + " anew; expected another name");
            }
            named.add(name);
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            noteNames(node.jjtGetChild(i));
        }
    }

    private void visit(Node node) {
        switch (node.jjtGetValue()) {
            case Table table when !(node.jjtGetParent().jjtGetValue() instanceof AllTableColumns) -> table(node, table);
            case TableFunction function -> {
                derived = true;
                function(node, function);
            }
            case Function function -> function(node, function);
            case UserVariable variable ->
                throw new BadQueryException(start(node), "the query has a variable; expected values as #{name}");
            case Column column -> columns.add(new ColumnPlace(start(node), plain(column.getUnquotedColumnName())));
            case SelectItem<?> item
            when item.getAlias() != null -> aliases.add(plain(item.getAlias().getUnquotedName()));
            case ParenthesedSelect select -> derived |= select.getAlias() != null;
            case null, default -> {}
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            visit(node.jjtGetChild(i));
        }
    }

    private void table(Node node, Table table) {
        // FROM items repeat the table that their name's node has.
        if (node.jjtGetNumChildren() > 0) {
            return;
        }
        String name = plain(table.getUnquotedName());
        boolean isQualified = table.getNameParts().size() > 1;
        if (named.contains(name) && !isQualified) {
            derived = true;
            return;
        }
        if (isQualified || !CatalogViews.has(name) && !allowed.contains(name) && !name.equals("dual")) {
            throw new BadQueryException(start(node), unknown(table));
        }
        tables.add(name);
        if (CatalogViews.has(name)) {
            places.add(new TablePlace(start(node), end(node), name, table.getAlias() != null));
        }
    }

    private String unknown(Table table) {
        Set<String> all = new TreeSet<>(CatalogViews.names());
        all.addAll(allowed);
        return "the query reads " + table.getFullyQualifiedName() + "; expected one of " + String.join(", ", all)
                + Nearest.hint(plain(table.getUnquotedName()), all);
    }

    private static int end(Node node) {
        return node.jjtGetLastToken().absoluteEnd - 1;
    }

    private static void function(Node node, Function function) {
        String name = plain(function.getName());
        if (name.indexOf('.') >= 0 || FUNCTIONS.contains(name)) {
            throw new BadQueryException(
                    start(node), "the query calls " + function.getName() + "; expected a query that only reads rows");
        }
    }

    /** Looks at the words themselves, of whatever clause they are. */
    static void requireNoWrites(Node root) {
        for (Token token = root.jjtGetFirstToken(); token != null; token = token.next) {
            if (WORDS.contains(token.image.toLowerCase(Locale.ROOT))) {
                throw new BadQueryException(
                        token.absoluteBegin - 1,
                        token.image + " stands in the query; expected a SELECT that neither writes nor locks");
            }
        }
    }

    private void requireColumns() {
        if (!readsCatalogAlone()) {
            return;
        }
        Set<String> known = CatalogViews.columns(tables);
        Set<String> all = new HashSet<>(known);
        all.addAll(aliases);
        for (ColumnPlace column : columns) {
            if (!all.contains(column.name())) {
                throw new BadQueryException(
                        column.from(),
                        "there is no column " + column.name() + "; expected one of " + String.join(", ", known)
                                + Nearest.hint(column.name(), all));
            }
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
