/** Says what a site is about: its category, its location, and from both its phase and its risk. */
@NullMarked
package io.github.mockfactory.category;

import org.jspecify.annotations.NullMarked;
