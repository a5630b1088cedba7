package io.github.mockfactory.setup;

/**
 * The set-ups of one file of a run.
 *
 * @param path   of the file, relative to the root of the build
 * @param module the name of its module
 * @param facts  what it says
 */
public record FileSetups(String path, String module, SetupFacts facts) {}
