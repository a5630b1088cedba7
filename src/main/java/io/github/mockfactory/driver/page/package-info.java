/** The page that a plan and a report are read on, and the charts in it. */
@NullMarked
package io.github.mockfactory.driver.page;

import org.jspecify.annotations.NullMarked;
