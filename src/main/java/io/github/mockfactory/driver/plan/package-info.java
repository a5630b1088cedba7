/** Works out what a migration changes: change by change, step by step, and what stands on what. */
@NullMarked
package io.github.mockfactory.driver.plan;

import org.jspecify.annotations.NullMarked;
