package dev.tendero.web.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;

/** The process itself: memory, threads, garbage collection, uptime. */
final class JvmMetrics {

    private static final double MILLIS_PER_SECOND = 1e3;

    private JvmMetrics() {}

    static void register(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("jvm_memory_used_bytes")
                .help("Memory in use by area")
                .labelNames("area")
                .callback(JvmMetrics::memory)
                .register(registry);
        GaugeWithCallback.builder()
                .name("jvm_memory_max_bytes")
                .help("Most memory that the heap may take")
                .labelNames("area")
                .callback(gauge -> gauge.call(Runtime.getRuntime().maxMemory(), "heap"))
                .register(registry);
        GaugeWithCallback.builder()
                .name("jvm_threads_current")
                .help("Platform threads")
                .callback(
                        gauge -> gauge.call(ManagementFactory.getThreadMXBean().getThreadCount()))
                .register(registry);
        CounterWithCallback.builder()
                .name("jvm_gc_seconds_total")
                .help("Time spent collecting garbage")
                .labelNames("gc")
                .callback(JvmMetrics::collectors)
                .register(registry);
        GaugeWithCallback.builder()
                .name("process_start_time_seconds")
                .help("When the process started, in seconds since 1970")
                .callback(
                        gauge -> gauge.call(ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS_PER_SECOND))
                .register(registry);
        GaugeWithCallback.builder()
                .name("process_uptime_seconds")
                .help("Time since the process started")
                .callback(
                        gauge -> gauge.call(ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS_PER_SECOND))
                .register(registry);
    }

    private static void memory(GaugeWithCallback.Callback gauge) {
        var bean = ManagementFactory.getMemoryMXBean();
        MemoryUsage heap = bean.getHeapMemoryUsage();
        gauge.call(heap.getUsed(), "heap");
        gauge.call(bean.getNonHeapMemoryUsage().getUsed(), "nonheap");
    }

    private static void collectors(CounterWithCallback.Callback counter) {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            counter.call(Math.max(0, collector.getCollectionTime()) / MILLIS_PER_SECOND, collector.getName());
        }
    }
}
