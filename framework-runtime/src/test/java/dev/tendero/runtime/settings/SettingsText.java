package dev.tendero.runtime.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts that are made of the table of settings: the file that ships, and the page of the documentation. */
final class SettingsText {

    private static final String FILE_HEAD = """
            # Tendero's settings. Everything here has a default; change a line, or take the # away before one.
            # The environment variable named with a setting wins over this file. Check your changes: tendero check
            """;
    private static final String MODELS_HEAD = """

            # Language models word answers more freely; without any, templates do. The first one that answers is used.
            """;
    private static final String PAGE_HEAD = """
            # Settings

            The operator's settings are in `config/tendero.yaml`; the environment variable named with a setting wins over
            the file. Everything has a default, so both can be empty. `tendero check` names every wrong value with its place.
            A secret may lie in a file: `DB_PASSWORD_FILE` names one that holds it, likewise `DB_READER_PASSWORD_FILE`,
            `TENDERO_ADMIN_TOKEN_FILE` and `LLM_API_KEY_FILE`.

            | setting | environment | unit | minimum | default | |
            |---|---|---|---|---|---|
            """;
    private static final String PAGE_MODELS = """

            ## Language models

            Each item of the list `models` is one model, in the order of preference: when one fails, the next is asked, and
            when all fail the template answers. The variables describe a single model; `LLM_PROVIDER` takes the place of the
            whole list.

            | setting | environment | unit | minimum | default | |
            |---|---|---|---|---|---|
            """;
    private static final int WIDTH = 118;

    private SettingsText() {}

    static String file() {
        StringBuilder out = new StringBuilder(FILE_HEAD);
        String group = "";
        for (SettingKey<?> key : SettingKeys.all()) {
            if (!key.group().equals(group)) {
                group = key.group();
                out.append('\n').append(group).append(":\n");
            } else if (group.isEmpty()) {
                out.append('\n');
            }
            out.append(lines(key, group.isEmpty() ? "" : "  "));
        }
        out.append(MODELS_HEAD).append("# models:\n#   -\n");
        ModelKeys.all().forEach(key -> out.append(lines(key, "#     ").replace("# # ", "# ")));
        return out.toString().replace("#   -\n#     # Whose", "#   - # Whose");
    }

    static String page() {
        return PAGE_HEAD + rows(SettingKeys.all()) + PAGE_MODELS + rows(ModelKeys.all());
    }

    private static String lines(SettingKey<?> key, String indent) {
        String value = key.range().byDefault();
        String setting = (value.isEmpty() ? "# " : "") + key.key() + ":" + (value.isEmpty() ? "" : " " + value);
        return Stream.concat(
                        wrapped(comment(key), WIDTH - indent.length()).stream().map(line -> "# " + line),
                        Stream.of(setting))
                .map(line -> indent + line + "\n")
                .collect(Collectors.joining());
    }

    private static String comment(SettingKey<?> key) {
        String facts = Stream.of(
                        fact("Unit: ", key.range().unit()),
                        fact("minimum: ", key.range().minimum()),
                        fact("environment: ", key.environment()))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining("; "));
        return key.description() + (facts.isEmpty() ? "" : " (" + facts + ")");
    }

    private static String fact(String name, String value) {
        return value.isEmpty() ? "" : name + value;
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String rows(List<SettingKey<?>> keys) {
        return keys.stream()
                .map(key -> Stream.of(
                                code(key.name()),
                                code(key.environment()),
                                key.range().unit(),
                                key.range().minimum(),
                                code(key.range().byDefault()),
                                key.description())
                        .collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}
