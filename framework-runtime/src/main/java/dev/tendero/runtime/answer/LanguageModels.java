package dev.tendero.runtime.answer;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes models from settings. They share one connection pool, try each call once, and log nothing. */
final class LanguageModels {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** A model that answers word by word. */
    LanguageModel streaming(ModelSettings model) {
        return switch (model.provider()) {
            case OLLAMA -> new ChatLanguageModel(model, ollamaStreaming(model), null);
            case NONE, HUGGINGFACE, OPENAI -> new ChatLanguageModel(model, openAiStreaming(model), null);
        };
    }

    /** A model that answers at once: for those who show nothing before the end. */
    LanguageModel whole(ModelSettings model) {
        return switch (model.provider()) {
            case OLLAMA -> new ChatLanguageModel(model, null, ollama(model));
            case NONE, HUGGINGFACE, OPENAI -> new ChatLanguageModel(model, null, openAi(model));
        };
    }

    private OpenAiStreamingChatModel openAiStreaming(ModelSettings model) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(client())
                .baseUrl(model.baseUrl().toString())
                .apiKey(secret(model))
                .defaultRequestParameters(parameters(model))
                .timeout(model.timeout())
                .build();
    }

    private OpenAiChatModel openAi(ModelSettings model) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(client())
                .baseUrl(model.baseUrl().toString())
                .apiKey(secret(model))
                .defaultRequestParameters(parameters(model))
                .timeout(model.timeout())
                .maxRetries(0)
                .strictJsonSchema(true)
                .build();
    }

    private OllamaStreamingChatModel ollamaStreaming(ModelSettings model) {
        return OllamaStreamingChatModel.builder()
                .httpClientBuilder(client())
                .baseUrl(model.baseUrl().toString())
                .defaultRequestParameters(parameters(model))
                .timeout(model.timeout())
                .build();
    }

    private OllamaChatModel ollama(ModelSettings model) {
        return OllamaChatModel.builder()
                .httpClientBuilder(client())
                .baseUrl(model.baseUrl().toString())
                .defaultRequestParameters(parameters(model))
                .timeout(model.timeout())
                .maxRetries(0)
                .build();
    }

    private static ChatRequestParameters parameters(ModelSettings model) {
        return ChatRequestParameters.builder()
                .modelName(model.model())
                .maxOutputTokens(model.maxTokens())
                .temperature(model.temperature())
                .build();
    }

    private HttpClientBuilder client() {
        return new ModelHttp.Builder(http);
    }

    private static @Nullable String secret(ModelSettings model) {
        ApiKey key = model.apiKey();
        return key == null ? null : key.secret();
    }
}
