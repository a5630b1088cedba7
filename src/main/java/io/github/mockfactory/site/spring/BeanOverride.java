package io.github.mockfactory.site.spring;

import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.TypeName;
import java.beans.Introspector;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code @MockitoBean} of one field says.
 *
 * @param beanName     the bean that it names; empty if Spring looks for it by type, null if the source does not show which
 * @param reset        the constant of Spring's {@code MockReset}
 * @param answers      the constant of Mockito's {@code Answers}
 * @param serializable whether the mock can be serialized
 * @param obstacle     why no factory method can stand in for it, whatever the other overrides; null if one can
 */
public record BeanOverride(
        @Nullable String beanName,
        String reset,
        String answers,
        boolean serializable,
        @Nullable Reason obstacle) {

    /** The constant of {@code Answers} that a mock has by default. */
    public static final String DEFAULT_ANSWERS = "RETURNS_DEFAULTS";

    /**
     * Whether another override might be of the same bean, if it is of the same type.
     *
     * @param other an override of a field
     * @return false if one of them names a bean and the other names another one, or none
     */
    public boolean mayBeSameAs(BeanOverride other) {
        return beanName == null || other.beanName == null || beanName.equals(other.beanName);
    }

    /**
     * The same override after somebody has written the name of the bean, and nothing else stood in the way.
     *
     * @param name of the bean
     * @return an override of that bean
     */
    public BeanOverride named(String name) {
        return new BeanOverride(name, reset, answers, serializable, null);
    }

    /**
     * The name that Spring gives the bean of a scanned class by itself.
     *
     * @param typeName fully qualified
     * @return the simple name with a small first letter, unless the first two are capitals
     */
    public static String usualName(String typeName) {
        return Introspector.decapitalize(new TypeName(typeName).simple());
    }

    /**
     * Whether two mocks are created with the same settings.
     *
     * @param other an override of the same bean
     * @return true if one factory method can create both
     */
    public boolean hasSettingsOf(BeanOverride other) {
        return reset.equals(other.reset) && answers.equals(other.answers) && serializable == other.serializable;
    }
}
