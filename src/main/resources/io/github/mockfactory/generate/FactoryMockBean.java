package com.acme.testing;

import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
/*if types*/
import java.lang.annotation.Repeatable;
/*end*/
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
/*if types*/
import java.util.ArrayList;
/*end*/
import java.util.Arrays;
/*if types*/
import java.util.List;
/*end*/
import java.util.Objects;
import java.util.Set;
import org.mockito.Answers;
import org.mockito.MockSettings;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.bean.override.BeanOverride;
import org.springframework.test.context.bean.override.BeanOverrideHandler;
import org.springframework.test.context.bean.override.BeanOverrideProcessor;
import org.springframework.test.context.bean.override.BeanOverrideStrategy;
import org.springframework.test.context.bean.override.mockito.MockReset;
/*if types*/
import org.springframework.util.Assert;
/*end*/

/**
 * Puts a mock from {@link MockFactory} in the place of a bean of Spring's test context. The attributes mean what those of Spring's {@code @MockitoBean} mean.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
/*if types*/
@Target({ElementType.FIELD, ElementType.TYPE})
@Repeatable(FactoryMockBean.All.class)
/*else
@Target(ElementType.FIELD)
/*end*/
@BeanOverride(FactoryMockBean.Processor.class)
public @interface FactoryMockBean {

    /**
     * The same as {@link #name()}.
     *
     * @return a name
     */
    @AliasFor("name")
    String value() default "";

    /**
     * The name of the bean.
     *
     * @return a name; empty for the bean that Spring finds by the type, the qualifiers and the name of the field
     */
    @AliasFor("value")
    String name() default "";
/*if types*/

    /**
     * The types of the beans, where the annotation stands on a class.
     *
     * @return types; none on a field, which has a type itself
     */
    Class<?>[] types() default {};
/*end*/
/*if contextName*/

    /**
     * The level of a hierarchy of contexts in which the bean is.
     *
     * @return the name of a level; empty for all of them
     */
    String contextName() default "";
/*end*/

    /**
     * The interfaces that the mock implements besides its type.
     *
     * @return interfaces
     */
    Class<?>[] extraInterfaces() default {};

    /**
     * The answer to calls that are not stubbed.
     *
     * @return an answer
     */
    Answers answers() default Answers.RETURNS_DEFAULTS;

    /**
     * Whether the mock can be serialized.
     *
     * @return true for a serializable mock
     */
    boolean serializable() default false;

    /**
     * When Spring resets the mock.
     *
     * @return the moment
     */
    MockReset reset() default MockReset.AFTER;

    /**
     * Whether there must be a bean to put the mock in the place of.
     *
     * @return true if the context fails without such a bean
     */
    boolean enforceOverride() default false;
/*if types*/

    /** Holds the annotations of a class that has several. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {

        /**
         * The annotations.
         *
         * @return in the order in which they are written
         */
        FactoryMockBean[] value();
    }
/*end*/

    /** Tells Spring how to override the beans. */
    final class Processor implements BeanOverrideProcessor {

        @Override
        public BeanOverrideHandler createHandler(Annotation annotation, Class<?> test, Field field) {
            /*if types*/
            Assert.state(((FactoryMockBean) annotation).types().length == 0, "A field has a type itself");
            /*end*/
            return new Handler(field, ResolvableType.forField(field, test), (FactoryMockBean) annotation);
        }
        /*if types*/

        @Override
        public List<BeanOverrideHandler> createHandlers(Annotation annotation, Class<?> test) {
            FactoryMockBean mock = (FactoryMockBean) annotation;
            Assert.state(mock.types().length > 0, "An annotation of a class must name types");
            Assert.state(mock.name().isEmpty() || mock.types().length == 1, "Several beans cannot have one name");
            List<BeanOverrideHandler> handlers = new ArrayList<>();
            for (Class<?> type : mock.types()) {
                handlers.add(new Handler(null, ResolvableType.forClass(type), mock));
            }
            return handlers;
        }
        /*end*/
    }

    /** Overrides one bean. Spring shares a context among tests whose handlers are equal. */
    final class Handler extends BeanOverrideHandler {

        private final FactoryMockBean mock;
        private final Settings settings;

        /** What tells the mocks of two handlers of one bean apart. */
        private record Settings(MockReset reset, Answers answers, boolean serializable, Set<Class<?>> extraInterfaces) {}

        Handler(Field field, ResolvableType type, FactoryMockBean mock) {
            /*if contextName*/
            super(field, type, mock.name().isBlank() ? null : mock.name(), mock.contextName(), strategy(mock));
            /*else
            super(field, type, mock.name().isBlank() ? null : mock.name(), strategy(mock));
            /*end*/
            this.mock = mock;
            this.settings = new Settings(mock.reset(), mock.answers(), mock.serializable(), Set.copyOf(Arrays.asList(mock.extraInterfaces())));
        }

        private static BeanOverrideStrategy strategy(FactoryMockBean mock) {
            return mock.enforceOverride() ? BeanOverrideStrategy.REPLACE : BeanOverrideStrategy.REPLACE_OR_CREATE;
        }

        // the settings tell Spring when to reset the mock
        @Override
        protected Object createOverrideInstance(String beanName, BeanDefinition definition, Object bean) {
            MockSettings created = MockReset.withSettings(mock.reset()).name(beanName).defaultAnswer(mock.answers());
            if (mock.extraInterfaces().length > 0) {
                created.extraInterfaces(mock.extraInterfaces());
            }
            if (mock.serializable()) {
                created.serializable();
            }
            return MockFactory.createMock(getBeanType().resolve(), created);
        }

        @Override
        public boolean equals(Object other) {
            return super.equals(other) && other instanceof Handler handler && settings.equals(handler.settings);
        }

        @Override
        public int hashCode() {
            return Objects.hash(super.hashCode(), settings);
        }
    }
}
