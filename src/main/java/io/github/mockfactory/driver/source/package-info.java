/** Reads a code base once, as far as a migration can matter to it. */
@NullMarked
package io.github.mockfactory.driver.source;

import org.jspecify.annotations.NullMarked;
