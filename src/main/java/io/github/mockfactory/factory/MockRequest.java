package io.github.mockfactory.factory;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.site.Signature;
import java.util.Set;

/**
 * What a mock site asks of a factory.
 *
 * @param signature    the Mockito overload that the site calls
 * @param typeName     the mocked type
 * @param supertypes   names of all supertypes of the mocked type, itself included
 * @param category     the category of the mocked type
 * @param classLiteral whether the site passes the mocked type as a class literal, and nothing else that must be kept
 * @param nameable     whether a method of the factory could name the type: it is public and has no type parameters
 * @param lambda       whether the site passes a lambda or a method reference
 */
public record MockRequest(
        Signature signature,
        String typeName,
        Set<String> supertypes,
        Category category,
        boolean classLiteral,
        boolean nameable,
        boolean lambda) {}
