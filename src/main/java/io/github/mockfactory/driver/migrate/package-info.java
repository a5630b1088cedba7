/** Applies a plan: validates batches, takes back what breaks, and leaves a commit for each step. */
@NullMarked
package io.github.mockfactory.driver.migrate;

import org.jspecify.annotations.NullMarked;
