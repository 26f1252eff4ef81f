package dev.tendero.runtime.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;

/** Makes rows that keep the query's order of columns. */
final class OrderedMaps extends DefaultObjectFactory {

    private static final long serialVersionUID = 1L;

    @Override
    protected Class<?> resolveInterface(Class<?> type) {
        return type == Map.class ? LinkedHashMap.class : super.resolveInterface(type);
    }
}
