/** Walks through the files of a run, and puts together what is known of the suite before anything is decided. */
@NullMarked
package io.github.mockfactory.survey;

import org.jspecify.annotations.NullMarked;
