package io.github.mockfactory.survey;

import io.github.mockfactory.edit.NameClashes;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.setup.SetupFacts;

/**
 * A file with set-ups of mocks.
 *
 * @param sourceSet the source set that it belongs to
 * @param facts     its set-ups
 * @param nameUse   what stands in the way of calling the factory by name
 */
public record SurveyedSetups(SourceSetKey sourceSet, SetupFacts facts, NameClashes nameUse) {}
