/**
 * Shows the answer of the gate where people look: one class for each format, each of which writes as it goes and knows the
 * limits of those who read it. Nothing here knows Maven.
 */
@NullMarked
package io.github.mockfactory.gate.output;

import org.jspecify.annotations.NullMarked;
