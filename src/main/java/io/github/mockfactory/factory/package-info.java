/** Reads, maps to, generates, extends and validates the factory that the team owns. */
@NullMarked
package io.github.mockfactory.factory;

import org.jspecify.annotations.NullMarked;
