package io.github.mockfactory.driver.git;

import java.util.Optional;

/**
 * What a file becomes that others have changed too.
 *
 * @param isClean whether that could be told
 * @param content empty if there is no such file then
 */
public record MergedFile(boolean isClean, Optional<byte[]> content) {}
