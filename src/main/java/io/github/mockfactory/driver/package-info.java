/** Plans a migration, applies it commit by commit, validates it and takes back what broke. */
@NullMarked
package io.github.mockfactory.driver;

import org.jspecify.annotations.NullMarked;
