package com.acme.testing;

/**
 * The one place where the tests of this code base create their mocks.
 *
 * <p>Every method hands its arguments on to Mockito and does nothing else: what is configured here is configured for every caller. The class holds no state, since a mock that is kept here would be shared by tests.
 */
public final class MockFactory {

    private MockFactory() {}

    /*methods*/
}
