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
import java.lang.reflect.Proxy;
/*if types*/
import java.util.ArrayList;
import java.util.List;
/*end*/
import java.util.Objects;
import org.mockito.AdditionalAnswers;
import org.mockito.MockSettings;
import org.mockito.Mockito;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.SingletonBeanRegistry;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.SpringVersion;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.bean.override.BeanOverride;
import org.springframework.test.context.bean.override.BeanOverrideHandler;
import org.springframework.test.context.bean.override.BeanOverrideProcessor;
import org.springframework.test.context.bean.override.BeanOverrideStrategy;
import org.springframework.test.context.bean.override.mockito.MockReset;
import org.springframework.test.context.bean.override.mockito.SpringMockResolver;
import org.springframework.test.context.event.AfterTestMethodEvent;
import org.springframework.test.context.event.BeforeTestMethodEvent;
import org.springframework.test.context.event.TestContextEvent;
import org.springframework.util.Assert;

/**
 * Wraps a bean of Spring's test context in a spy from {@link MockFactory}. The attributes mean what those of Spring's {@code @MockitoSpyBean} mean.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
/*if types*/
@Target({ElementType.FIELD, ElementType.TYPE})
@Repeatable(FactorySpyBean.All.class)
/*else
@Target(ElementType.FIELD)
/*end*/
@BeanOverride(FactorySpyBean.Processor.class)
public @interface FactorySpyBean {

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
     * When Spring resets the spy.
     *
     * @return the moment
     */
    MockReset reset() default MockReset.AFTER;
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
        FactorySpyBean[] value();
    }
/*end*/

    /** Tells Spring how to wrap the beans. */
    final class Processor implements BeanOverrideProcessor {

        @Override
        public BeanOverrideHandler createHandler(Annotation annotation, Class<?> test, Field field) {
            /*if types*/
            Assert.state(((FactorySpyBean) annotation).types().length == 0, "A field has a type itself");
            /*end*/
            return new Handler(field, ResolvableType.forField(field, test), (FactorySpyBean) annotation);
        }
        /*if types*/

        @Override
        public List<BeanOverrideHandler> createHandlers(Annotation annotation, Class<?> test) {
            FactorySpyBean spy = (FactorySpyBean) annotation;
            Assert.state(spy.types().length > 0, "An annotation of a class must name types");
            Assert.state(spy.name().isEmpty() || spy.types().length == 1, "Several beans cannot have one name");
            List<BeanOverrideHandler> handlers = new ArrayList<>();
            for (Class<?> type : spy.types()) {
                handlers.add(new Handler(null, ResolvableType.forClass(type), spy));
            }
            return handlers;
        }
        /*end*/
    }

    /** Wraps one bean. Spring shares a context among tests whose handlers are equal. */
    final class Handler extends BeanOverrideHandler {

        private static final SpringMockResolver PROXIES = new SpringMockResolver();

        private final MockReset reset;

        Handler(Field field, ResolvableType type, FactorySpyBean spy) {
            /*if contextName*/
            super(field, type, spy.name().isBlank() ? null : spy.name(), spy.contextName(), BeanOverrideStrategy.WRAP);
            /*else
            super(field, type, spy.name().isBlank() ? null : spy.name(), BeanOverrideStrategy.WRAP);
            /*end*/
            this.reset = spy.reset();
        }

        // the settings tell Spring when to reset the spy; a proxy around it is looked through when it is verified
        @Override
        protected Object createOverrideInstance(String beanName, BeanDefinition definition, Object bean) {
            rejectChangingTarget(beanName, bean);
            Assert.isInstanceOf(getBeanType().resolve(), bean);
            if (Mockito.mockingDetails(bean).isSpy()) {
                return bean;
            }
            MockSettings settings = MockReset.withSettings(reset).name(beanName);
            settings.verificationStartedListeners(event -> event.setMock(PROXIES.resolve(event.getMock())));
            if (Proxy.isProxyClass(bean.getClass())) {
                settings.defaultAnswer(AdditionalAnswers.delegatesTo(bean));
                return MockFactory.createMock(getBeanType().toClass(), settings);
            }
            settings.defaultAnswer(Mockito.CALLS_REAL_METHODS).spiedInstance(bean);
            return MockFactory.createMock(bean.getClass(), settings);
        }

        /** Since Spring 7, a proxy whose target is not always the same cannot be wrapped, such as one of a scope. */
        private static void rejectChangingTarget(String beanName, Object bean) {
            String version = SpringVersion.getVersion();
            boolean rejects = version == null || !version.startsWith("6.");
            if (rejects && AopUtils.isAopProxy(bean) && bean instanceof Advised proxy && !proxy.getTargetSource().isStatic()) {
                throw new IllegalStateException("No spy can wrap the bean '" + beanName + "': it is a proxy of a changing target");
            }
        }

        /** Spring's own listener resets the beans that it finds; a spy of an object that a factory bean makes anew is none. */
        @Override
        protected void trackOverrideInstance(Object spy, SingletonBeanRegistry beans) {
            Object events = beans.getSingleton(AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME);
            if (reset != MockReset.NONE && events instanceof ApplicationEventMulticaster multicaster) {
                multicaster.addApplicationListener(new Resetter(spy, reset));
            }
        }

        @Override
        public boolean equals(Object other) {
            return super.equals(other) && other instanceof Handler handler && reset == handler.reset;
        }

        @Override
        public int hashCode() {
            return Objects.hash(super.hashCode(), reset);
        }
    }

    /** Resets a spy when a test begins or ends. */
    final class Resetter implements ApplicationListener<TestContextEvent> {

        private final Object spy;
        private final MockReset reset;

        Resetter(Object spy, MockReset reset) {
            this.spy = spy;
            this.reset = reset;
        }

        @Override
        public void onApplicationEvent(TestContextEvent event) {
            if (reset == MockReset.BEFORE ? event instanceof BeforeTestMethodEvent : event instanceof AfterTestMethodEvent) {
                Mockito.reset(spy);
            }
        }
    }
}
