/** The factory that the team owns: what it is, how it is read and validated, and which of its methods a site calls. */
@NullMarked
package io.github.mockfactory.factory;

import org.jspecify.annotations.NullMarked;
