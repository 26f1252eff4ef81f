package dev.tendero.runtime.data;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.mapping.SqlSource;
import org.jspecify.annotations.Nullable;

/** Parameters of every name, so that dynamic SQL shows all of itself. */
final class SampleParameters extends AbstractMap<String, Object> {

    private final Object value;

    private SampleParameters(Object value) {
        this.value = value;
    }

    /** The statement with all its optional parts; empty when it does with its parameters what no sample can serve. */
    static Optional<String> sql(SqlSource statement) {
        return sql(statement, new SampleParameters("1")).or(() -> sql(statement, new SampleParameters(List.of("1"))));
    }

    /** The same, or at least what is left of it when every parameter is missing. */
    static Optional<String> sqlAtLeast(SqlSource statement) {
        return sql(statement).or(() -> sql(statement, Map.of()));
    }

    private static Optional<String> sql(SqlSource statement, Map<String, ?> parameters) {
        try {
            return Optional.of(statement.getBoundSql(parameters).getSql());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return value;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return true;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return Set.of();
    }
}
