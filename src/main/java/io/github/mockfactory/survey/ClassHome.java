package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;

/** The file and the source set that a class stands in. */
record ClassHome(String path, SourceSetKey sourceSet) {}
