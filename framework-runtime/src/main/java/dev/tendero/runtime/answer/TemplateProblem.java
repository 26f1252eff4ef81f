package dev.tendero.runtime.answer;

/**
 * Something wrong in a template.
 *
 * @param origin the file, as the user would name it
 * @param variant the reply's variant, or {@code prompt}
 * @param line within the template, from 1
 * @param column within the line, from 1
 * @param broken whether the template cannot be used at all; else a name that stands in it is unknown and renders empty
 */
public record TemplateProblem(
        String origin, String intent, String variant, int line, int column, boolean broken, String message) {

    /** {@code file: intent buscar_producto, reply found, line 2: message}. */
    @Override
    public String toString() {
        String place = variant.equals(Templates.PROMPT) ? variant : "reply " + variant;
        return origin + ": intent " + intent + ", " + place + ", line " + line + ": " + message;
    }
}
