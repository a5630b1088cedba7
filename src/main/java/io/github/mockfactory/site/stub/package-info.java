/** What a stubbing of a mock looks like in source: all that is known of {@code when}, {@code given}, {@code doReturn} and matchers. */
@NullMarked
package io.github.mockfactory.site.stub;

import org.jspecify.annotations.NullMarked;
