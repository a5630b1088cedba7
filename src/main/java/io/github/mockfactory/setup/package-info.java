/** Set-ups of mocks: which are alike, which of them pay in one place, and what that place looks like. */
@NullMarked
package io.github.mockfactory.setup;

import org.jspecify.annotations.NullMarked;
