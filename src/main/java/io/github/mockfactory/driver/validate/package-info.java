/** Runs the tests of a work tree and compares their results, test by test. */
@NullMarked
package io.github.mockfactory.driver.validate;

import org.jspecify.annotations.NullMarked;
