/** How a migration does: week by week in words, and by figures that a job can watch. */
@NullMarked
package io.github.mockfactory.driver.status;

import org.jspecify.annotations.NullMarked;
