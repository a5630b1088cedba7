/**
 * The gate: which mock sites are new, measured against those that a team has written down. Values and their comparison; what a
 * site is comes from the survey, and how the answer is shown is for others.
 */
@NullMarked
package io.github.mockfactory.gate;

import org.jspecify.annotations.NullMarked;
