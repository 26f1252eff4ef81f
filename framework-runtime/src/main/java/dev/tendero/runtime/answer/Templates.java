package dev.tendero.runtime.answer;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reply and prompt templates: Mustache without partials. Safe for many threads; each text is compiled once.
 *
 * <p>What comes out is plain text. Values are cleaned (one line, no control or bidi characters) and are never read as
 * template again, but they are not HTML-escaped: clients put the text into text nodes, where {@code &lt;} would be
 * shown as such and {@code <} does no harm. Whoever writes it into HTML escapes the whole of it.
 */
public final class Templates {

    static final String PROMPT = "prompt";

    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .defaultValue("")
            .emptyStringIsFalse(true)
            .zeroIsFalse(true)
            .withCollector(new PlainCollector())
            .withFormatter(Templates::printed);

    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    /**
     * Compiles all that the intent has.
     *
     * @throws TenderoException {@code bad_configuration}: a template is broken
     */
    public void compile(IntentSettings intent) {
        parts(intent).forEach((variant, text) -> template(intent, variant, text));
    }

    /**
     * What is wrong in an intent's templates, all at once.
     *
     * @param given names that only the intent knows: its answer's values
     * @param columns of its rows; empty where they are not known before the query runs
     */
    public static List<TemplateProblem> check(IntentSettings intent, Set<String> given, Optional<Set<String>> columns) {
        List<TemplateProblem> problems = new ArrayList<>();
        parts(intent).forEach((variant, text) -> broken(intent, variant, text).ifPresent(problems::add));
        problems.addAll(new TemplateCheck(intent, given, columns).problems());
        return problems;
    }

    /** The reply, tidied; empty when the intent has no template for that variant. */
    Optional<String> reply(IntentSettings intent, String variant, Map<String, @Nullable Object> names) {
        return intent.reply(variant).map(text -> render(intent, variant, text, names));
    }

    /** The prompt, tidied; empty when the intent has none. */
    Optional<String> prompt(IntentSettings intent, Map<String, @Nullable Object> names) {
        return Optional.ofNullable(intent.prompt()).map(text -> render(intent, PROMPT, text, names));
    }

    private String render(IntentSettings intent, String variant, String text, Map<String, @Nullable Object> names) {
        return PlainText.tidy(template(intent, variant, text).execute(names));
    }

    private Template template(IntentSettings intent, String variant, String text) {
        Template known = compiled.get(text);
        if (known != null) {
            return known;
        }
        broken(intent, variant, text).ifPresent(problem -> {
            throw new TenderoException(ErrorCode.BAD_CONFIGURATION, problem.toString());
        });
        return compiled.computeIfAbsent(text, COMPILER::compile);
    }

    private static Optional<TemplateProblem> broken(IntentSettings intent, String variant, String text) {
        Optional<TemplateTag> foreign =
                TemplateTag.of(text).stream().filter(TemplateTag::isUnavailable).findFirst();
        if (foreign.isPresent()) {
            String message = "{{" + foreign.get().sign() + " … }} is not available in templates; "
                    + "use {{name}}, {{#name}}…{{/name}} and {{^name}}…{{/name}}";
            return Optional.of(
                    problem(intent, variant, foreign.get().line(), foreign.get().column(), message));
        }
        OptionalInt unclosed = TemplateTag.unclosed(text);
        if (unclosed.isPresent()) {
            return Optional.of(problem(
                    intent, variant, unclosed.getAsInt(), 1, "a tag begins with {{ and does not end; expected }}"));
        }
        Optional<TemplateSections.Wrong> section = TemplateSections.of(text);
        if (section.isPresent()) {
            return section.map(wrong -> problem(intent, variant, wrong.line(), wrong.column(), wrong.message()));
        }
        try {
            COMPILER.compile(text);
            return Optional.empty();
        } catch (MustacheException e) {
            String message = String.valueOf(e.getMessage());
            Matcher line = LINE.matcher(message);
            return Optional.of(problem(
                    intent,
                    variant,
                    line.find() ? Integer.parseInt(line.group(1)) : 1,
                    1,
                    message + "; expected a template"));
        }
    }

    private static TemplateProblem problem(
            IntentSettings intent, String variant, int line, int column, String message) {
        return new TemplateProblem(intent.origin(), intent.name(), variant, line, column, true, message);
    }

    /** The texts of all templates by variant, the prompt last. */
    static Map<String, String> parts(IntentSettings intent) {
        Map<String, String> parts = new LinkedHashMap<>();
        intent.replies().keySet().stream()
                .sorted()
                .forEach(variant -> parts.put(variant, intent.reply(variant).orElse("")));
        String prompt = intent.prompt();
        if (prompt != null) {
            parts.put(PROMPT, prompt);
        }
        return parts;
    }

    private static String printed(Object value) {
        return value instanceof Iterable<?> many
                ? StreamSupport.stream(many.spliterator(), false)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
