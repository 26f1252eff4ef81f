package dev.tendero.runtime.answer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** How a provider writes an answer: two interfaces, each at once or streamed. Every answer counts 120 tokens. */
record ProviderFormat(boolean ollama, boolean streamed) {

    static ProviderFormat of(String path, boolean streamed) {
        return new ProviderFormat(path.startsWith("/api"), streamed);
    }

    String contentType() {
        if (ollama) {
            return streamed ? "application/x-ndjson" : "application/json";
        }
        return streamed ? "text/event-stream" : "application/json";
    }

    byte[] whole(String text, String reason) {
        if (!streamed) {
            return bytes(ollama ? ollama(text, true, reason) : openAi("message", text, reason, true));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String word : text.split("(?<= )")) {
            out.writeBytes(piece(word));
        }
        out.writeBytes(
                ollama
                        ? bytes(ollama("", true, reason) + "\n")
                        : bytes(event(openAi("delta", "", reason, false)) + event(usage()) + event("[DONE]")));
        return out.toByteArray();
    }

    byte[] piece(String word) {
        return bytes(ollama ? ollama(word, false, "") + "\n" : event(openAi("delta", word, "", false)));
    }

    byte[] raw(String text) {
        return bytes(streamed && !ollama ? event(text) : text + "\n");
    }

    byte[] invalidUtf8() {
        byte[] body = whole("El precio es @ bueno. Sí.", "stop");
        for (int i = 0; i < body.length; i++) {
            if (body[i] == '@') {
                body[i] = (byte) 0xC3;
            }
        }
        return body;
    }

    private static String openAi(String part, String text, String reason, boolean withUsage) {
        return "{\"id\": \"1\", \"object\": \"chat.completion\", \"created\": 1, \"model\": \"m\", \"choices\": [{\"index\": 0, \""
                + part + "\": {\"role\": \"assistant\", \"content\": " + quoted(text) + "}, \"finish_reason\": "
                + (reason.isEmpty() ? "null" : quoted(reason)) + "}]"
                + (withUsage ? ", \"usage\": " + tokens() : "") + "}";
    }

    private static String usage() {
        return "{\"id\": \"1\", \"object\": \"chat.completion.chunk\", \"created\": 1, \"model\": \"m\", \"choices\": [], \"usage\": "
                + tokens() + "}";
    }

    private static String tokens() {
        return "{\"prompt_tokens\": 100, \"completion_tokens\": 20, \"total_tokens\": 120}";
    }

    private static String ollama(String text, boolean done, String reason) {
        return "{\"model\": \"m\", \"created_at\": \"2026-01-01T00:00:00Z\", \"message\": {\"role\": \"assistant\", \"content\": "
                + quoted(text) + "}, \"done\": " + done
                + (done
                        ? ", \"done_reason\": " + quoted(reason) + ", \"prompt_eval_count\": 100, \"eval_count\": 20"
                        : "")
                + "}";
    }

    private static String event(String data) {
        return "data: " + data + "\n\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
