package dev.tendero.runtime.plugin;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.api.spi.IntentHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How plugins' handlers fare. One that fails too often on end is called no more until the next start. Handlers that the
 * server brings itself are always called. Safe for many threads.
 */
public final class HandlerHealth {

    private static final Logger LOG = LoggerFactory.getLogger(HandlerHealth.class);

    private final int most;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<String, String> off = new ConcurrentHashMap<>();

    /** @param most failures on end after which a handler is switched off */
    public HandlerHealth(int most) {
        this.most = most;
    }

    /** @throws TenderoException {@code plugin_failed} when the handler is switched off */
    public void requireOn(String intent) {
        if (off.containsKey(intent)) {
            throw new TenderoException(
                    ErrorCode.PLUGIN_FAILED, "intent " + intent + " is switched off until the next start");
        }
    }

    /** It answered. */
    public void succeeded(String intent) {
        if (!failures.isEmpty()) {
            failures.remove(intent);
        }
    }

    /** @param reason for the operator */
    public void failed(String intent, IntentHandler handler, String reason) {
        if (!(handler.getClass().getClassLoader() instanceof PluginClassLoader) || off.containsKey(intent)) {
            return;
        }
        int times = failures.merge(intent, 1, Integer::sum);
        if (times >= most && off.putIfAbsent(intent, reason) == null) {
            LOG.error(
                    "intent {} failed {} times on end and is switched off until the next start: {}",
                    intent,
                    times,
                    reason);
        }
    }

    /** Why, by intent. */
    public Map<String, String> switchedOff() {
        return Map.copyOf(off);
    }
}
