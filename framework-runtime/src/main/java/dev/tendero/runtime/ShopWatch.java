package dev.tendero.runtime;

import dev.tendero.api.TenderoException;
import dev.tendero.runtime.shop.ConfigReader;
import dev.tendero.runtime.shop.ShopReader;
import dev.tendero.runtime.shop.ShopStamp;
import dev.tendero.runtime.yaml.Problems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the shops' files while they are served, and has them served as they are now: a shop whole or not at all. A
 * shop whose files are wrong stays as it was. Files are taken once they have been the same for two looks, so that none
 * is read half written.
 */
final class ShopWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ShopWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Longer than any turn. */
    private static final Duration LAST_TURNS = Duration.ofMinutes(2);

    private final Path config;
    private final ShopReader reader;
    private final ShopFloor floor;
    private final Map<Path, ShopStamp> taken = new HashMap<>();
    private final Map<Path, ShopStamp> seen = new HashMap<>();
    private final Map<String, String> troubles = new ConcurrentHashMap<>();
    private final Deque<Retired> retired = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("shop-watch").unstarted(this::run);

    private record Retired(AutoCloseable what, long atNanos) {}

    private ShopWatch(Path config, ShopReader reader, ShopFloor floor) {
        this.config = config;
        this.reader = reader;
        this.floor = floor;
    }

    /** @param reader with all the checks that keep a broken shop out */
    static ShopWatch start(Path config, ShopReader reader, ShopFloor floor) {
        ShopWatch watch = new ShopWatch(config, reader, floor);
        watch.taken.putAll(watch.stamps());
        watch.seen.putAll(watch.taken);
        watch.thread.start();
        return watch;
    }

    /** What is wrong with the files of a shop that is served as it was before, by its id. */
    Map<String, String> troubles() {
        return Map.copyOf(troubles);
    }

    /** Waits for a change that is being taken in. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        retired.forEach(ShopWatch::close);
    }

    private void run() {
        try {
            while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
                retire();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        Map<Path, ShopStamp> now = stamps();
        TreeSet<Path> folders = new TreeSet<>(taken.keySet());
        folders.addAll(now.keySet());
        for (Path folder : folders) {
            ShopStamp stamp = now.get(folder);
            boolean isSettled = Objects.equals(stamp, seen.get(folder));
            if (isSettled && !Objects.equals(stamp, taken.get(folder))) {
                take(folder, stamp != null);
                put(taken, folder, stamp);
            }
            put(seen, folder, stamp);
        }
    }

    private static void put(Map<Path, ShopStamp> stamps, Path folder, @Nullable ShopStamp stamp) {
        if (stamp == null) {
            stamps.remove(folder);
        } else {
            stamps.put(folder, stamp);
        }
    }

    private Map<Path, ShopStamp> stamps() {
        Map<Path, ShopStamp> stamps = new HashMap<>();
        ConfigReader.folders(config, new Problems()).forEach(folder -> stamps.put(folder, ShopStamp.of(folder)));
        return stamps;
    }

    private void take(Path folder, boolean isThere) {
        String id = String.valueOf(folder.getFileName());
        try {
            AutoCloseable before = isThere ? floor.renew(Broken.orThrow(reader.read(folder))) : floor.remove(id);
            if (before != null) {
                retired.add(new Retired(before, System.nanoTime() + LAST_TURNS.toNanos()));
            }
            troubles.remove(id);
            LOG.info(
                    "shop {}: {}",
                    id,
                    isThere ? "its files have changed and are taken in" : "its folder is gone; it is served no more");
        } catch (TenderoException e) {
            keep(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            keep(id, e.toString());
        }
    }

    private void keep(String id, String trouble) {
        troubles.put(id, trouble);
        LOG.error("shop {}: its files have changed and can't be taken in; it stays as it was:\n{}", id, trouble);
    }

    private void retire() {
        while (!retired.isEmpty() && System.nanoTime() - retired.peek().atNanos() > 0) {
            close(retired.remove());
        }
    }

    private static void close(Retired each) {
        try {
            each.what().close();
        } catch (Exception e) {
            LOG.warn("what a shop was served from before can't be closed", e);
        }
    }
}
