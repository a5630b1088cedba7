package io.github.mockfactory.driver.source;

import io.github.mockfactory.facts.AnnotationWords;
import io.github.mockfactory.facts.MockMentions;
import io.github.mockfactory.site.session.JupiterParameter;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the text of a source says by itself of whether it has to be parsed.
 *
 * @param mentioned whether it can name a mock, or set a parameter of JUnit that bears on mocks
 * @param looking   whether it does, and may look for annotations by reflection
 * @param declared  simple names of the annotation types that it declares, and of what Kotlin calls by another name
 * @param used      names of the annotations in it, and some other words; none if it is parsed for what it mentions
 */
record TextSigns(boolean mentioned, boolean looking, Set<String> declared, Set<String> used) {

    /** Code that looks for annotations names the package, a class or a method that is called after them. */
    private static final Pattern LOOKING = Pattern.compile("(?<!Mockito)[aA]nnotat");

    /** Kotlin calls an annotation by another name where it is told to. */
    private static final Pattern DECLARED =
            Pattern.compile("(?:@\\s*interface|annotation\\s+class|typealias)\\s+(" + AnnotationWords.NAME + ")");

    static TextSigns in(String text, MockMentions mentions) {
        Set<String> declared =
                DECLARED.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
        return mentions.in(text) || JupiterParameter.mayBeSetIn(text)
                ? new TextSigns(true, LOOKING.matcher(text).find(), declared, Set.of())
                : new TextSigns(false, false, declared, AnnotationWords.in(text));
    }
}
