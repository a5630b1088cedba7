/** The rows of the data tables. */
@NullMarked
package io.github.mockfactory.table;

import org.jspecify.annotations.NullMarked;
