/** Reads what Spring's overrides of beans say: which bean, with which settings, and where they hide. */
@NullMarked
package io.github.mockfactory.site.spring;

import org.jspecify.annotations.NullMarked;
