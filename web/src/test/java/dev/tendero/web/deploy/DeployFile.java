package dev.tendero.web.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file that operators deploy with, and a look into what YAML holds. */
record DeployFile(Path path) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static DeployFile of(String name) {
        return new DeployFile(ROOT.resolve(name));
    }

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its one document. */
    Object yaml() {
        return documents().getFirst();
    }

    List<Object> documents() {
        Iterable<Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text());
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    /** What lies at a path of keys and positions, such as {@code spec/containers/0/image}. */
    static Object at(Object node, String path) {
        Object found = node;
        for (String key : path.split("/")) {
            found = switch (found) {
                case Map<?, ?> map -> map.get(key);
                case List<?> list -> list.get(Integer.parseInt(key));
                case null, default -> throw new AssertionError("nothing at " + path + " of " + node);
            };
        }
        return found;
    }

    /** Every value under that key, wherever it is. */
    static List<Object> every(String key, Object node) {
        List<Object> found = new ArrayList<>();
        Stream<?> inner = switch (node) {
            case Map<?, ?> map -> {
                Optional.ofNullable(map.get(key)).ifPresent(found::add);
                yield map.values().stream();
            }
            case List<?> list -> list.stream();
            case null, default -> Stream.empty();
        };
        inner.forEach(each -> found.addAll(every(key, each)));
        return found;
    }

    /** Runs a validator. */
    static Checked run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Checked(process.exitValue(), said);
    }

    /** What a validator said. */
    record Checked(int status, String said) {}
}
