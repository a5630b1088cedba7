/** What a run tells a person at its end: counts in a table, and what to do next. */
@NullMarked
package io.github.mockfactory.summary;

import org.jspecify.annotations.NullMarked;
