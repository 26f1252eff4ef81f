package dev.tendero.runtime.answer;

import com.samskivert.mustache.BasicCollector;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets templates see maps, lists and nothing else: no method or field of a Java object is ever called by name. */
final class PlainCollector extends BasicCollector {

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }
}
