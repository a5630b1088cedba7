/** What is built, as a build tool or a description of the build tells it. */
@NullMarked
package io.github.mockfactory.driver.build;

import org.jspecify.annotations.NullMarked;
