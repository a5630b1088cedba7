/** Keeps a migration away from the user's own work tree: a repository of its own that borrows the user's objects. */
@NullMarked
package io.github.mockfactory.driver.git;

import org.jspecify.annotations.NullMarked;
