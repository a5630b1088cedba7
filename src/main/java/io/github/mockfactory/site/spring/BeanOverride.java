package io.github.mockfactory.site.spring;

import io.github.mockfactory.site.Reason;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code @MockitoBean} or {@code @MockitoSpyBean} says.
 *
 * @param kind       which of them it is
 * @param beanName   the bean that it names; empty if Spring looks for it by type, null if the source does not show which
 * @param attributes the attributes that it sets
 * @param offered    the attributes that an annotation of this version of Spring has
 * @param alone      whether it is the only override of its field, and the field the only one of its declaration; on a class,
 *                   whether it is the only one there that overrides beans of its types
 * @param types      the types that it names on a class, fully qualified; none on a field
 */
public record BeanOverride(
        OverrideKind kind,
        @Nullable String beanName,
        Set<String> attributes,
        Set<String> offered,
        boolean alone,
        Set<String> types) {

    /** By what Spring lets others override beans. */
    public static final String EXTENSION_POINT = "org.springframework.test.context.bean.override.BeanOverrideProcessor";

    /**
     * Why it is left where no annotation can take its place.
     *
     * @return by what it is and where it stands
     */
    public Reason reason() {
        if (!types.isEmpty()) {
            return Reason.SPRING_TYPE_LEVEL;
        }
        return kind == OverrideKind.SPY ? Reason.SPRING_SPY_BEAN : Reason.SPRING_MOCKITO_BEAN;
    }

    /** Copies the names. */
    public BeanOverride {
        attributes = Set.copyOf(attributes);
        offered = Set.copyOf(offered);
        types = Set.copyOf(types);
    }
}
