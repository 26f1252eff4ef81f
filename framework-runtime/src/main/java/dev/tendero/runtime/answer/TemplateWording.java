package dev.tendero.runtime.answer;

import dev.tendero.api.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words every answer with the intent's reply template. Does no I/O. */
public final class TemplateWording implements Wording {

    private final Templates templates;

    public TemplateWording(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Worded word(WordingRequest request, ReplySink sink) {
        String text = render(request, new TemplateNames(request).all());
        sink.text(text);
        return new Worded(text, Reply.Source.TEMPLATE, null);
    }

    String render(WordingRequest request, Map<String, @Nullable Object> names) {
        return templates
                .reply(request.intent(), request.answer().variant(), names)
                .filter(text -> !text.isBlank())
                .orElseGet(() -> Texts.of(request.language()).nothingToSay());
    }
}
