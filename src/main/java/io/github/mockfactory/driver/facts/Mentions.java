package io.github.mockfactory.driver.facts;

import java.util.Set;

/**
 * What a file declares, and what it can name. A file can depend on another only through a simple name: that of a type, which it
 * mentions itself, or which a type that it mentions does.
 *
 * @param packageName of a class file, with slashes; empty for a source
 * @param content  hash of all that matters of the file to those who mention it, its place included
 * @param declared simple names of its types, nested ones included; too many rather than too few
 * @param named    all identifiers in it
 */
public record Mentions(String packageName, String content, Set<String> declared, Set<String> named) {}
