package io.github.mockfactory.factory;

import java.util.List;

/**
 * The outcome of looking for the factory method that fits a site.
 *
 * @param fitting the methods that fit best: one if the choice is clear, none if the factory has no such method, more if it is ambiguous
 */
public record MethodChoice(List<FactoryMethod> fitting) {

    /** Copies the methods. */
    public MethodChoice {
        fitting = List.copyOf(fitting);
    }

    /** Whether no method fits, so that the factory lacks one. */
    public boolean isMissing() {
        return fitting.isEmpty();
    }

    /** Whether several methods fit equally well, so that the choice cannot be made by rule. */
    public boolean isAmbiguous() {
        return fitting.size() > 1;
    }

    /**
     * The method that fits.
     *
     * @throws IllegalStateException if there is not exactly one
     */
    public FactoryMethod method() {
        if (fitting.size() != 1) {
            throw new IllegalStateException("No clear choice among " + fitting);
        }
        return fitting.get(0);
    }
}
