package com.acme.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
/*if parameters*/
import org.junit.jupiter.api.extension.ExtendWith;
/*end*/
import org.mockito.Answers;
/*if strictness*/
import org.mockito.Mock;
/*end*/

/**
 * Marks a field or a parameter that is filled with a mock from {@link MockFactory} wherever Mockito would fill one that carries its own annotation. The attributes mean what those of Mockito mean.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
/*if parameters*/
@ExtendWith(MockFactoryExtension.class)
/*end*/
public @interface FactoryMock {

    /**
     * The name that messages show.
     *
     * @return a name; empty for the name of the field or parameter
     */
    String name() default "";

    /**
     * The answer to calls that are not stubbed.
     *
     * @return an answer
     */
    Answers answer() default Answers.RETURNS_DEFAULTS;

    /**
     * Whether the mock does not record its calls.
     *
     * @return true for a mock that cannot be verified
     */
    boolean stubOnly() default false;

    /**
     * Whether the mock can be serialized.
     *
     * @return true for a serializable mock
     */
    boolean serializable() default false;

    /**
     * Whether strictness does not apply to the mock.
     *
     * @return true for a lenient mock
     */
    boolean lenient() default false;

    /**
     * The interfaces that the mock implements besides its type.
     *
     * @return interfaces
     */
    Class<?>[] extraInterfaces() default {};
/*if strictness*/

    /**
     * How strict the mock is, whatever the strictness of the test.
     *
     * @return a strictness
     */
    Mock.Strictness strictness() default Mock.Strictness.TEST_LEVEL_DEFAULT;
/*end*/
/*if mockMaker*/

    /**
     * What makes the class of the mock.
     *
     * @return the name of a mock maker; empty for the default one
     */
    String mockMaker() default "";
/*end*/
/*if withoutAnnotations*/

    /**
     * Whether the mock lacks the annotations of its type.
     *
     * @return true for a mock without annotations
     */
    boolean withoutAnnotations() default false;
/*end*/
}
