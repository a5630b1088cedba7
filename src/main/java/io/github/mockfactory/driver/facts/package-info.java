/** Remembers what was read of files from one run to the next. */
@NullMarked
package io.github.mockfactory.driver.facts;

import org.jspecify.annotations.NullMarked;
