/** Set-ups of mocks moved to their homes: the methods that are written, and the calls that take the place of statements. */
@NullMarked
package io.github.mockfactory.setup.move;

import org.jspecify.annotations.NullMarked;
