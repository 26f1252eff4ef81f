/** Rows to words: templates, models, and the check that nothing is invented. The home of LangChain4j and jmustache. */
@NullMarked
package dev.tendero.runtime.answer;

import org.jspecify.annotations.NullMarked;
