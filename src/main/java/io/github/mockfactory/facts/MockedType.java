package io.github.mockfactory.facts;

import io.github.mockfactory.category.Category;
import java.util.Set;

/**
 * What a site mocks.
 *
 * @param name       fully qualified, or {@code ?}
 * @param supertypes names of all supertypes, itself included
 * @param category   of the type
 */
public record MockedType(String name, Set<String> supertypes, Category category) {}
