/** Edits the sources of a team: sites, imports and line breaks, and a factory that is there already. */
@NullMarked
package io.github.mockfactory.edit;

import org.jspecify.annotations.NullMarked;
