package dev.tendero.runtime.conversation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what {@link PartWriter} stored; a type that a later version added is read as its text. */
final class PartReader extends JsonDeserializer<Object> {

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        JsonNode node = json.readValueAsTree();
        return value(node);
    }

    private static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT ->
                node.properties().stream().findFirst().map(PartReader::typed).orElse("");
            case ARRAY -> node.valueStream().map(PartReader::value).toList();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.isInt() ? (Object) node.intValue() : (Object) node.doubleValue();
            case STRING, NULL, MISSING, BINARY, POJO -> node.asText();
        };
    }

    private static Object typed(Map.Entry<String, JsonNode> part) {
        if (part.getKey().equals(PartWriter.MAP)) {
            Map<String, Object> parts = new LinkedHashMap<>();
            part.getValue().properties().forEach(each -> parts.put(each.getKey(), value(each.getValue())));
            return Collections.unmodifiableMap(parts);
        }
        String text = part.getValue().asText();
        return PartType.of(part.getKey()).map(type -> type.parse(text)).orElse(text);
    }
}
