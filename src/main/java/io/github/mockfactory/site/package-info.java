/** Recognises mock constructions in source: the only package that knows the API of Mockito and its neighbours. */
@NullMarked
package io.github.mockfactory.site;

import org.jspecify.annotations.NullMarked;
