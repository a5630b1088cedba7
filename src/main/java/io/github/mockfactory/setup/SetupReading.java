package io.github.mockfactory.setup;

import java.util.function.Predicate;
import org.openrewrite.java.tree.J;

/**
 * What decides about how set-ups are read.
 *
 * @param factory    whether a class, by its fully qualified name, is a factory
 * @param annotation whether an annotation, by its simple name, lets a factory fill a field
 * @param test       whether an outermost class is one of tests
 */
public record SetupReading(
        Predicate<String> factory, Predicate<String> annotation, Predicate<J.ClassDeclaration> test) {}
