/** Brings the imports of an edited file in line, as a hand would. */
@NullMarked
package io.github.mockfactory.edit.imports;

import org.jspecify.annotations.NullMarked;
