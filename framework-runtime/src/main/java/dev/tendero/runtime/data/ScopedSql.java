package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.query.BadQueryException;
import dev.tendero.runtime.query.OwnQuery;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.session.Configuration;

/**
 * A shop's own SQL, each time it has taken its form from the turn's values: read by the rules for such queries, and
 * kept to the shop's rows. Safe for many threads.
 */
final class ScopedSql implements SqlSource {

    /** A query takes few forms; one that takes more is read anew each time. */
    private static final int MOST_FORMS = 256;

    private final SqlSource written;
    private final Configuration configuration;
    private final QueryScope scope;
    private final Map<String, String> forms = new ConcurrentHashMap<>();

    ScopedSql(SqlSource written, Configuration configuration, QueryScope scope) {
        this.written = written;
        this.configuration = configuration;
        this.scope = scope;
    }

    /** @throws TenderoException {@code query_failed} when this form of the query is not taken */
    @Override
    public BoundSql getBoundSql(Object parameters) {
        BoundSql bound = written.getBoundSql(parameters);
        BoundSql kept = new BoundSql(configuration, scoped(bound.getSql()), bound.getParameterMappings(), parameters);
        bound.getAdditionalParameters().forEach(kept::setAdditionalParameter);
        return kept;
    }

    private String scoped(String sql) {
        String known = forms.get(sql);
        if (known != null) {
            return known;
        }
        String scoped = read(sql);
        if (forms.size() < MOST_FORMS) {
            forms.put(sql, scoped);
        }
        return scoped;
    }

    private String read(String sql) {
        try {
            return OwnQuery.of(sql, scope.tables()).scopedTo(scope.shop());
        } catch (BadQueryException e) {
            throw new TenderoException(ErrorCode.QUERY_FAILED, String.valueOf(e.getMessage()), e);
        }
    }
}
