/** What was read of one file: values without trees, each a pure function of the file, what its module sees and the options. */
@NullMarked
package io.github.mockfactory.facts;

import org.jspecify.annotations.NullMarked;
