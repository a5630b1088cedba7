/** The goals as a program of the command line, for builds of any tool. */
@NullMarked
package io.github.mockfactory.cli;

import org.jspecify.annotations.NullMarked;
