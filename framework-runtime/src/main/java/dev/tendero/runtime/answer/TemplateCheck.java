package dev.tendero.runtime.answer;

import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.yaml.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for names in an intent's templates that nothing gives a value to. */
final class TemplateCheck {

    /** Sections that show rows. */
    private static final Set<String> OF_ROWS = Set.of("rows", "products");

    private static final Set<String> OF_MUSTACHE = Set.of(".", "this", "-first", "-last", "-index");

    private final IntentSettings intent;
    private final Set<String> known = new HashSet<>(TemplateNames.OWN);
    private final Set<String> given;
    private final Optional<Set<String>> columns;

    /** @param columns of the rows; empty where they are not known before the query runs, and any name may stand */
    TemplateCheck(IntentSettings intent, Set<String> given, Optional<Set<String>> columns) {
        this.intent = intent;
        this.given = given;
        this.columns = columns;
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
                || tag.section().stream().anyMatch(given::contains)
                || showsRows(tag)
                        && columns.map(ofRow -> names(ofRow).contains(name)).orElse(true);
    }

    private static boolean showsRows(TemplateTag tag) {
        return tag.section().stream().anyMatch(OF_ROWS::contains);
    }

    private static Set<String> names(Set<String> columns) {
        Set<String> names = new HashSet<>(columns);
        names.addAll(TemplateNames.OF_PRODUCT);
        return names;
    }

    /** {@code marca}, {@code marca_list} and the parts, such as {@code precio_max}. */
    private boolean isOfEntity(String name) {
        return intent.entities().stream().anyMatch(entity -> name.equals(entity) || name.startsWith(entity + "_"));
    }

    private TemplateProblem problem(String variant, TemplateTag tag) {
        String message = "nothing is called '" + tag.name() + "' here, so it stays empty; "
                + (showsRows(tag)
                        ? "expected one of " + listed(names(columns.orElse(Set.of())), tag)
                        : "expected one of " + listed(outside(), tag));
        return new TemplateProblem(intent.origin(), intent.name(), variant, tag.line(), tag.column(), false, message);
    }

    private Set<String> outside() {
        Set<String> names = new HashSet<>(known);
        names.addAll(intent.entities());
        return names;
    }

    private static String listed(Set<String> names, TemplateTag tag) {
        return names.stream().sorted().collect(Collectors.joining(", ")) + Nearest.hint(tag.name(), names);
    }
}
