package dev.tendero.runtime.answer;

import dev.tendero.runtime.shop.IntentSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for names in an intent's templates that nothing gives a value to. */
final class TemplateCheck {

    /** Sections in which any name may stand: their rows' columns are not known before the query runs. */
    private static final Set<String> OPEN = Set.of("rows");

    private static final Set<String> OF_MUSTACHE = Set.of(".", "this", "-first", "-last", "-index");

    private final IntentSettings intent;
    private final Set<String> known = new HashSet<>(TemplateNames.OWN);
    private final Set<String> given;

    TemplateCheck(IntentSettings intent, Set<String> given) {
        this.intent = intent;
        this.given = given;
        known.addAll(given);
    }

    List<TemplateProblem> problems() {
        List<TemplateProblem> problems = new ArrayList<>();
        Templates.parts(intent).forEach((variant, text) -> problems.addAll(unknown(variant, text)));
        return problems;
    }

    private List<TemplateProblem> unknown(String variant, String template) {
        return TemplateTag.of(template).stream()
                .filter(tag -> !tag.isUnavailable() && !isKnown(tag))
                .map(tag -> problem(variant, tag))
                .toList();
    }

    private boolean isKnown(TemplateTag tag) {
        String name = tag.name().split("\\.", 2)[0];
        return OF_MUSTACHE.contains(tag.name())
                || known.contains(name)
                || isOfEntity(name)
                || tag.section().stream().anyMatch(section -> OPEN.contains(section) || given.contains(section))
                || (tag.section().contains("products") && TemplateNames.OF_PRODUCT.contains(name));
    }

    /** {@code marca}, {@code marca_list} and the parts, such as {@code precio_max}. */
    private boolean isOfEntity(String name) {
        return intent.entities().stream().anyMatch(entity -> name.equals(entity) || name.startsWith(entity + "_"));
    }

    private TemplateProblem problem(String variant, TemplateTag tag) {
        String message = "nothing is called '" + tag.name() + "' here, so it stays empty; "
                + (tag.section().contains("products")
                        ? "a product has " + sorted(TemplateNames.OF_PRODUCT)
                        : "there are " + sorted(known) + " and the intent's entities " + intent.entities());
        return new TemplateProblem(intent.origin(), intent.name(), variant, tag.line(), false, message);
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
