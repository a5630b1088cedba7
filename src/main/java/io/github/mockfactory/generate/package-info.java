/** Writes what stands beside the tests: the factory, the class of its beans, and what lets it create annotated mocks. */
@NullMarked
package io.github.mockfactory.generate;

import org.jspecify.annotations.NullMarked;
