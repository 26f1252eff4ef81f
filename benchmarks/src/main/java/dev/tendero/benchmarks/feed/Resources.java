package dev.tendero.benchmarks.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The data files beside the classes. */
final class Resources {

    private Resources() {}

    /** @return the lines of {@code /feed/NAME} without blank ones and comments */
    static List<String> lines(String name) {
        try (InputStream in = Resources.class.getResourceAsStream("/feed/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No resource /feed/" + name + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
