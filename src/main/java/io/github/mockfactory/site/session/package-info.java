/** Finds the Mockito session that governs a class: which engine creates its annotated mocks, how strictly, and how often. */
@NullMarked
package io.github.mockfactory.site.session;

import org.jspecify.annotations.NullMarked;
