package dev.tendero.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How far a plugin may rely on a type. Every public type of this module carries it; a test checks that. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Stability(value = Stability.Level.STABLE, since = "0.1")
public @interface Stability {

    Level value();

    /** The release in which the type appeared, as {@code major.minor}. */
    String since();

    /** What may happen to a type in the next release. */
    @Stability(value = Level.STABLE, since = "0.1")
    enum Level {
        /** Changes only with a new major version. */
        STABLE,
        /** May change in a minor version, with a note in the change log. */
        EVOLVING
    }
}
