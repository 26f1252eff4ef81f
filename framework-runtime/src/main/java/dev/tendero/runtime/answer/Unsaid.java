package dev.tendero.runtime.answer;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.Writer;

/** What no row says: a template writes neither what would be so nor what would not. */
enum Unsaid implements Mustache.InvertibleLambda {
    UNSAID;

    @Override
    public void execute(Template.Fragment fragment, Writer out) {}

    @Override
    public void executeInverse(Template.Fragment fragment, Writer out) {}

    @Override
    public String toString() {
        return "";
    }
}
