/** The goals of the Maven plugin: thin shells that read a build and hand over to the driver. */
@NullMarked
package io.github.mockfactory.driver.maven;

import org.jspecify.annotations.NullMarked;
