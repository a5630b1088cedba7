/** Decides by what is known of a suite: which factories there are, what each lacks, and what becomes of each site. */
@NullMarked
package io.github.mockfactory.decide;

import org.jspecify.annotations.NullMarked;
