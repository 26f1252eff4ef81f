package dev.tendero.runtime.data;

import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.ognl.ASTConst;
import org.apache.ibatis.ognl.ASTMethod;
import org.apache.ibatis.ognl.ASTProperty;
import org.apache.ibatis.ognl.Node;
import org.apache.ibatis.ognl.Ognl;
import org.apache.ibatis.ognl.OgnlException;

/**
 * What an expression in a statement's tags may say. The expressions are OGNL, which could run any Java: what is known
 * to be harmless passes, nothing else.
 */
final class ExpressionRules {

    private static final Set<String> NODES = Set.of(
            "ASTAdd",
            "ASTAnd",
            "ASTChain",
            "ASTConst",
            "ASTDivide",
            "ASTEq",
            "ASTGreater",
            "ASTGreaterEq",
            "ASTIn",
            "ASTLess",
            "ASTLessEq",
            "ASTList",
            "ASTMethod",
            "ASTMultiply",
            "ASTNegate",
            "ASTNot",
            "ASTNotEq",
            "ASTNotIn",
            "ASTOr",
            "ASTProperty",
            "ASTRemainder",
            "ASTSubtract",
            "ASTTest");
    private static final Set<String> METHODS = Set.of(
            "contains",
            "containsKey",
            "endsWith",
            "equals",
            "equalsIgnoreCase",
            "get",
            "indexOf",
            "isBlank",
            "isEmpty",
            "length",
            "size",
            "startsWith",
            "strip",
            "substring",
            "toLowerCase",
            "toString",
            "toUpperCase",
            "trim");

    private ExpressionRules() {}

    /** What is wrong with the expression, for people. */
    static Optional<String> fault(String expression) {
        try {
            return fault((Node) Ognl.parseExpression(expression), expression);
        } catch (OgnlException e) {
            return Optional.of("\"" + expression + "\" is not an expression that MyBatis understands");
        }
    }

    private static Optional<String> fault(Node node, String expression) {
        if (!harmless(node)) {
            return Optional.of("\"" + expression + "\" would run Java (" + node
                    + "); compare, calculate, and call nothing" + " but size(), isEmpty(), contains() and their like");
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            Optional<String> fault = fault(node.jjtGetChild(i), expression);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static boolean harmless(Node node) {
        return NODES.contains(node.getClass().getSimpleName())
                && !(node instanceof ASTMethod method && !METHODS.contains(method.getMethodName()))
                && !(node instanceof ASTProperty property && !isPlainName(property));
    }

    /** Each object has a {@code class}, which leads to all others; a name that is computed might spell it. */
    private static boolean isPlainName(ASTProperty property) {
        return property.jjtGetChild(0) instanceof ASTConst name && !"class".equals(name.getValue());
    }
}
