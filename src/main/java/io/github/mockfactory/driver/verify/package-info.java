/** The gate as a goal: compares a code base with its baseline, and brings the baseline up to date. */
@NullMarked
package io.github.mockfactory.driver.verify;

import org.jspecify.annotations.NullMarked;
