package dev.tendero.runtime.answer;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A model behind LangChain4j, in two ways of asking: word by word, or the whole answer at once. */
record ChatLanguageModel(
        ModelSettings settings,
        @Nullable StreamingChatModel streaming,
        @Nullable ChatModel whole) implements LanguageModel {

    @Override
    public void ask(Prompt prompt, Events events) {
        try {
            ChatRequest request = request(prompt);
            if (streaming != null) {
                stream(streaming, request, events);
            } else {
                ChatResponse response = Objects.requireNonNull(whole).chat(request);
                String text = response.aiMessage().text();
                events.piece(text == null ? "" : text);
                finish(response, events);
            }
        } catch (RuntimeException e) {
            throw ModelFailures.of(settings, e);
        }
    }

    /** Our HTTP client streams on the calling thread, so everything has been told when {@code chat} returns. */
    private void stream(StreamingChatModel model, ChatRequest request, Events events) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        AtomicReference<@Nullable ChatResponse> complete = new AtomicReference<>();
        model.chat(request, new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(String text) {
                events.piece(text);
            }

            @Override
            public void onCompleteResponse(ChatResponse response) {
                complete.set(response);
            }

            @Override
            public void onError(Throwable thrown) {
                failure.compareAndSet(null, thrown);
            }
        });
        Throwable thrown = failure.get();
        ChatResponse response = complete.get();
        if (thrown != null || response == null) {
            throw thrown == null ? ModelFailures.garbled(settings) : ModelFailures.of(settings, thrown);
        }
        finish(response, events);
    }

    private static void finish(ChatResponse response, Events events) {
        TokenUsage usage = response.tokenUsage();
        Integer total = usage == null ? null : usage.totalTokenCount();
        events.done(response.finishReason() == FinishReason.LENGTH, total == null ? 0 : total);
    }

    private static ChatRequest request(Prompt prompt) {
        ChatRequest.Builder request = ChatRequest.builder().messages(messages(prompt));
        if (!prompt.choices().isEmpty()) {
            request.responseFormat(ChoiceFormat.of(prompt.choices()));
        }
        return request.build();
    }

    private static List<ChatMessage> messages(Prompt prompt) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(prompt.system()));
        for (Prompt.Exchange exchange : prompt.earlier()) {
            messages.add(UserMessage.from(exchange.customer()));
            messages.add(AiMessage.from(exchange.reply()));
        }
        messages.add(UserMessage.from(prompt.user()));
        return messages;
    }
}
