/** One small record for each run that matters, kept in the repository of the team. Nothing depends on them but reports. */
@NullMarked
package io.github.mockfactory.driver.history;

import org.jspecify.annotations.NullMarked;
