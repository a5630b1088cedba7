package com.acme.testing;

/**
 * The mocks that Spring puts in the place of beans, where a test asks for them by {@code @TestBean}.
 *
 * <p>There is one method for each bean, since a mock has the name of its bean. The settings say when Spring resets the mock; a stub that is made here would be gone by then.
 */
public final class MockFactoryBeans {

    private MockFactoryBeans() {}

    /*methods*/
}
