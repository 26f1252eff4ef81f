package dev.tendero.web.cli;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.testing.ConversationTest;
import dev.tendero.runtime.testing.Miss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Results of conversation tests as build servers read them: a suite a file, a case a conversation. */
final class JUnitXml {

    private final Map<String, List<Case>> suites = new TreeMap<>();

    /** @param nanos how long it took */
    private record Case(String name, List<Miss> misses, long nanos) {

        boolean hasFailed() {
            return !misses.isEmpty();
        }
    }

    /** @param nanos how long it took */
    void add(String shop, ConversationTest test, List<Miss> misses, long nanos) {
        String file = Path.of(test.at().file()).getFileName().toString().replaceFirst("\\.yaml$", "");
        suites.computeIfAbsent(shop + "." + file, none -> new ArrayList<>())
                .add(new Case(test.name(), List.copyOf(misses), nanos));
    }

    /** @throws TenderoException {@code bad_configuration}: the file can't be written */
    void write(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION, file + " can't be written (" + e.getMessage() + ")", e);
        }
    }

    String text() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        suites.forEach((name, cases) -> suite(name, cases, out));
        return out.append("</testsuites>\n").toString();
    }

    private static void suite(String name, List<Case> cases, StringBuilder out) {
        long failures = cases.stream().filter(Case::hasFailed).count();
        long nanos = cases.stream().mapToLong(Case::nanos).sum();
        out.append("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\" time=\"%s\">%n"
                .formatted(escaped(name), cases.size(), failures, seconds(nanos)));
        cases.forEach(one -> testCase(name, one, out));
        out.append("  </testsuite>\n");
    }

    private static void testCase(String suite, Case one, StringBuilder out) {
        out.append("    <testcase name=\"%s\" classname=\"%s\" time=\"%s\""
                .formatted(escaped(one.name()), escaped(suite), seconds(one.nanos())));
        out.append(one.hasFailed() ? ">\n" : "/>\n");
        for (Miss miss : one.misses()) {
            out.append("      <failure type=\"%s\" message=\"%s\">%s</failure>%n"
                    .formatted(escaped(miss.what()), escaped(message(miss)), escaped(details(miss))));
        }
        out.append(one.hasFailed() ? "    </testcase>\n" : "");
    }

    private static String message(Miss miss) {
        return "expected " + miss.what() + ": " + miss.expected() + "; got " + miss.got();
    }

    private static String details(Miss miss) {
        return "%s:%d%nsaid      %s%nexpected  %s: %s%ngot       %s"
                .formatted(
                        miss.step().at().file(),
                        miss.step().at().line(),
                        miss.step().say(),
                        miss.what(),
                        miss.expected(),
                        miss.got());
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
    }

    /** For text and for attributes; what XML can't hold becomes a sign that says so. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                case '\t' -> out.append("&#9;");
                default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
