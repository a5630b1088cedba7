/** Writes a plan and a migration down: for people as a page, for programs as JSON, CSV and patches. */
@NullMarked
package io.github.mockfactory.driver.report;

import org.jspecify.annotations.NullMarked;
