/** How code is laid out: what sources show of it, and how text that is added follows it. Knows nothing of mocks. */
@NullMarked
package io.github.mockfactory.style;

import org.jspecify.annotations.NullMarked;
