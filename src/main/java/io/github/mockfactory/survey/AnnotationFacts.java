package io.github.mockfactory.survey;

/**
 * What bears on mocks that annotations make.
 *
 * @param overrides      what is said of beans that Spring overrides
 * @param engines        what bears on whether an annotation engine can stand beside a factory
 * @param reflectiveUses the places that look for annotations by reflection
 */
record AnnotationFacts(OverrideFacts overrides, EngineFacts engines, ReflectiveUses reflectiveUses) {}
