package dev.tendero.runtime.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The page of all YAML keys, made of the schemas that editors use. */
final class YamlReference {

    static final String HEAD = """
            # All keys of the YAML files

            Made of the schemas in `config/schema/`, which an editor uses too when a file's first line names its schema, such
            as `# yaml-language-server: $schema=../../schema/shop.schema.json`. What stands in brackets is a list; `*` is a
            name of your own. Where a list may stand, a lone value may too. The operator's settings are in
            [settings.md](settings.md).
            """;

    private final StringBuilder out = new StringBuilder();

    private YamlReference() {}

    static String page(List<JsonNode> schemas) {
        YamlReference page = new YamlReference();
        page.out.append(HEAD);
        schemas.forEach(page::schema);
        return page.out.toString();
    }

    private void schema(JsonNode schema) {
        out.append("\n## ").append(schema.path("title").asText()).append("\n\n");
        out.append(text(schema.path("description").asText())).append("\n\n");
        out.append("| key | value | | example |\n|---|---|---|---|\n");
        keys(schema, "");
    }

    private void keys(JsonNode schema, String path) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(key -> required.add(key.asText()));
        schema.path("properties").properties().forEach(property -> {
            JsonNode value = property.getValue();
            String key = path + property.getKey();
            row(key, value, required.contains(property.getKey()));
            below(value, key);
        });
    }

    private void below(JsonNode schema, String key) {
        keys(schema, key + ".");
        keys(schema.path("items"), key + "[].");
        keys(schema.path("additionalProperties"), key + ".*.");
        schema.path("additionalProperties").path("anyOf").forEach(one -> keys(one, key + ".*."));
        schema.path("anyOf").forEach(one -> below(one, key));
    }

    private void row(String key, JsonNode schema, boolean isRequired) {
        List<String> value = new ArrayList<>();
        value.add(kind(schema));
        if (isRequired) {
            value.add("required");
        }
        if (schema.has("default")) {
            value.add("without it `" + schema.path("default").asText() + "`");
        }
        out.append("| `")
                .append(key)
                .append("` | ")
                .append(String.join("; ", value))
                .append(" | ");
        out.append(text(schema.path("description").asText())).append(" | ");
        JsonNode example = schema.path("examples").path(0);
        out.append("`")
                .append(cell(example.isTextual() ? example.asText() : example.toString()))
                .append("` |\n");
    }

    private static String kind(JsonNode schema) {
        if (schema.has("enum")) {
            List<String> words = new ArrayList<>();
            schema.path("enum").forEach(word -> words.add("`" + word.asText() + "`"));
            return String.join(", ", words);
        }
        if (schema.has("minimum")) {
            return "number, " + schema.path("minimum") + " to " + schema.path("maximum");
        }
        Set<String> kinds = new LinkedHashSet<>();
        kinds(schema, kinds);
        return String.join(" or ", kinds);
    }

    private static void kinds(JsonNode schema, Set<String> kinds) {
        JsonNode type = schema.path("type");
        if (type.isArray() || type.asText().equals("string")) {
            kinds.add("text");
        } else if (type.isTextual()) {
            kinds.add(
                    switch (type.asText()) {
                        case "array" -> "list";
                        case "object" -> "keys";
                        default -> type.asText();
                    });
        }
        schema.path("anyOf").forEach(one -> kinds(one, kinds));
    }

    private static String text(String text) {
        return cell(text).replace("<", "&lt;");
    }

    private static String cell(String text) {
        return text.strip().replace("\n", " ").replace("|", "\\|");
    }
}
