package dev.tendero.runtime.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the database gets it.
 *
 * @param sql on one line, with {@code ?} for values
 * @param values in the order of the {@code ?}; a value may be null
 */
public record BoundStatement(String sql, List<@Nullable Object> values) {

    static BoundStatement of(BoundSql bound, Map<String, ?> parameters) {
        List<@Nullable Object> values = new ArrayList<>();
        MetaObject given = SystemMetaObject.forObject(parameters);
        for (ParameterMapping mapping : bound.getParameterMappings()) {
            String name = mapping.getProperty();
            values.add(bound.hasAdditionalParameter(name) ? bound.getAdditionalParameter(name) : given.getValue(name));
        }
        return new BoundStatement(bound.getSql().strip().replaceAll("\\s+", " "), values);
    }
}
