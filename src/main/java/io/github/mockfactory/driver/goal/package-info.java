/** What the goals do, whoever starts them: Maven, or the command line. */
@NullMarked
package io.github.mockfactory.driver.goal;

import org.jspecify.annotations.NullMarked;
