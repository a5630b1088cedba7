/**
 * What a run learns before it edits: every mock site by name and place, every source set with the factories that it sees,
 * and from these the decision for each site. Holds names and counts, never trees.
 */
@NullMarked
package io.github.mockfactory.survey;

import org.jspecify.annotations.NullMarked;
