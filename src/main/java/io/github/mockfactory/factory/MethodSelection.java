package io.github.mockfactory.factory;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.factory.FactoryMethod.Fit;
import io.github.mockfactory.site.Construction;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Chooses the method of a factory that a site is to call, by signature. The order is: the method of exactly the mocked type,
 * the most specific bound, the family of the category, the general family.
 */
public final class MethodSelection {

    private static final Set<String> PLAIN_NAMES = Set.of("createMock", "mock", "create");

    private final Collection<Category> categories;

    /**
     * Takes the categories whose words mark a family.
     *
     * @param categories all named categories
     */
    public MethodSelection(Collection<Category> categories) {
        this.categories = List.copyOf(categories);
    }

    /**
     * Finds the methods that fit a site best. Methods that do more than construct are never chosen: they would give
     * stubs to a test that had none.
     *
     * @param methods the methods of the factory
     * @param request what the site asks for
     * @return the choice; the general family is considered last
     */
    public MethodChoice choose(Collection<FactoryMethod> methods, MockRequest request) {
        MethodChoice own = chooseOwn(methods, request);
        return own.isMissing() ? new MethodChoice(general(methods, request)) : own;
    }

    /**
     * Like {@link #choose}, but stops before the general family for a site of a named category.
     *
     * @param methods the methods of the factory
     * @param request what the site asks for
     * @return the choice among methods made for the type or its category
     */
    public MethodChoice chooseOwn(Collection<FactoryMethod> methods, MockRequest request) {
        List<FactoryMethod> exact = matching(
                methods,
                request,
                method -> method.fit() == Fit.EXACT
                        && request.classLiteral()
                        && request.typeName().equals(method.type()));
        if (!exact.isEmpty()) {
            return new MethodChoice(exact);
        }
        List<FactoryMethod> bounded = matching(
                methods,
                request,
                method -> method.fit() == Fit.BOUNDED && request.supertypes().contains(method.type()));
        if (!bounded.isEmpty()) {
            return new MethodChoice(mostSpecific(bounded));
        }
        boolean byCategory = request.signature().construction() == Construction.MOCK
                && !request.category().isGeneric();
        return new MethodChoice(
                byCategory
                        ? preferPlain(
                                matching(methods, request, method -> isFamilyOf(method, request.category())), request)
                        : general(methods, request));
    }

    private List<FactoryMethod> general(Collection<FactoryMethod> methods, MockRequest request) {
        return preferPlain(
                matching(
                        methods,
                        request,
                        method -> method.fit() == Fit.GENERAL
                                && (request.signature().construction() != Construction.MOCK
                                        || categories.stream().noneMatch(category -> isFamilyOf(method, category)))),
                request);
    }

    private static List<FactoryMethod> preferPlain(List<FactoryMethod> methods, MockRequest request) {
        List<FactoryMethod> named = methods.stream()
                .filter(method ->
                        method.name().equals(MethodNames.of(request.signature().construction(), request.category()))
                                || PLAIN_NAMES.contains(method.name()))
                .toList();
        return methods.size() > 1 && named.size() == 1 ? named : methods;
    }

    private static boolean isFamilyOf(FactoryMethod method, Category category) {
        String word = category.methodWord().toLowerCase(Locale.ROOT);
        return method.fit() == Fit.GENERAL
                && method.name().toLowerCase(Locale.ROOT).contains(word);
    }

    private static List<FactoryMethod> matching(
            Collection<FactoryMethod> methods, MockRequest request, Predicate<FactoryMethod> fits) {
        return methods.stream()
                .filter(method ->
                        method.passThrough() && method.covers().equals(request.signature()) && fits.test(method))
                .toList();
    }

    private static List<FactoryMethod> mostSpecific(List<FactoryMethod> bounded) {
        return bounded.stream()
                .filter(method -> bounded.stream().noneMatch(other -> other.moreSpecificThan(method)))
                .toList();
    }
}
