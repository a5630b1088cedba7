/** The recipes. Each is thin: it says what a run is told, and leaves recognition, decision and editing to the other packages. */
@NullMarked
package io.github.mockfactory.recipe;

import org.jspecify.annotations.NullMarked;
